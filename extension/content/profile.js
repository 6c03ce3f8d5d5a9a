// @ts-check
/** When somebody looks at the profile of their own account, the agent is told what it says; no send waits for this. */
{
  const QUIET_MS = 1500;
  const LONGEST = 20_000;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let told = "";

  function read() {
    const profile = presend.known.adapter ? presend.site(document)?.profile?.(document) : null;
    if (!profile) return;
    const message = { kind: /** @type {const} */ ("profile"), handle: profile.handle, text: profile.text.slice(0, LONGEST) };
    if (JSON.stringify(message) === told) return;
    told = JSON.stringify(message);
    presend.answers.tell(message).catch(() => {});
  }

  /** A page that never loads anew fills its profile some time after the click. */
  function soon() {
    clearTimeout(timer);
    timer = setTimeout(read, QUIET_MS);
  }

  presend.profile = {
    begin: () => {
      if (window !== window.top) return;
      const { signal } = presend.life;
      for (const type of ["load", "click", "focusin", "popstate"]) window.addEventListener(type, soon, { signal, passive: true });
      soon();
    },
  };
}
