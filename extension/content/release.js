// @ts-check
/** Letting a draft go: by doing the person's act again, or by leaving their own act alone. */
{
  const UNCHANGED_AFTER_MS = 800;
  const NEXT_PRESS_MS = 15_000;
  /** A menu that has closed meanwhile is to be heard of, opened and gone through again. */
  const MENU_AGAIN_MS = 60_000;

  /** Some sites take no notice of events that a script made: then the person's next press goes through by itself.
   * @param {Attempt} attempt @param {PageDraft} draft @param {() => boolean} tookNotice */
  function pressAgainIfUnchanged(attempt, draft, tookNotice) {
    const { site, composer } = attempt;
    setTimeout(() => {
      const unchanged = composer.isConnected && !tookNotice() && presend.draft.read(site, composer).key === draft.key;
      if (!unchanged) return void presend.passed(attempt, draft);
      presend.answers.approve(draft.key, NEXT_PRESS_MS);
      presend.pressAgain();
    }, UNCHANGED_AFTER_MS);
  }

  /** Whether the page does anything at all after the replay. @param {Element} composer */
  function watch(composer) {
    const since = performance.now();
    let changed = false;
    const observer = new MutationObserver(() => { changed = true; });
    observer.observe(composer, { subtree: true, childList: true, characterData: true, attributes: true });
    if (document.body) observer.observe(document.body, { childList: true });
    setTimeout(() => observer.disconnect(), UNCHANGED_AFTER_MS + 50);
    return () => changed || presend.replay.formLeftSince(since);
  }

  /** @type {PresendNamespace["release"]} */
  presend.release = (attempt, draft) => {
    const tookNotice = watch(attempt.composer);
    const done = attempt.again();
    if (done) pressAgainIfUnchanged(attempt, draft, tookNotice);
    else {
      presend.answers.approve(draft.key, MENU_AGAIN_MS);
      presend.pressAgain();
    }
    presend.marking.clear(attempt.composer);
    return done;
  };

  /** A key on a button is followed by its click, a click by its form: one send, told once. */
  const ONE_SEND_MS = 1000;
  let told = { key: "", at: 0 };

  /** @param {string} key */
  function isTold(key) {
    const already = told.key === key && Date.now() - told.at < ONE_SEND_MS;
    told = { key, at: Date.now() };
    return already;
  }

  /** @param {Wire.Review} review */
  const heldInHoldMode = (review) => review.may_send !== "freely";

  /** A post counts with nothing in it to find, too: by it the agent tells a repetition, so the same one is asked about anew.
   * @param {PageDraft} draft */
  function isPost({ wire }) {
    const post = wire.channel === "social";
    if (post) setTimeout(presend.answers.forget, ONE_SEND_MS);
    return post;
  }

  /** In observe and advise a send is never held: what was found is reported, and in advise shown.
   * @type {PresendNamespace["passed"]} */
  presend.passed = async (_, draft) => {
    if (isTold(draft.key)) return;
    const { mode } = presend.known.settings;
    let review = presend.answers.kept(draft.key);
    if (!review && mode !== "hold") {
      const answer = await presend.answers.ask(draft, "send");
      review = "review" in answer ? answer.review : null;
    }
    const counts = isPost(draft) || Boolean(review?.findings.length);
    if (!review || !counts) return;
    if (mode === "hold" && heldInHoldMode(review)) return;
    presend.decide(review, "sent");
    if (mode !== "advise" || !heldInHoldMode(review)) return;
    await presend.asking.show({ kind: "review", review, excerpts: presend.excerpts(draft, review), sent: true });
  };
}
