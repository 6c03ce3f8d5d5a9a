// @ts-check
/** What is done again passes the gate; how it is done (again.js) comes later. */
{
  let depth = 0;
  let formLeftAt = 0;

  /** @type {PresendNamespace["replay"]["let_pass"]} What our own listeners let pass. */
  const let_pass = (act) => {
    depth += 1;
    try {
      return act();
    } finally {
      depth -= 1;
    }
  };

  presend.replay = /** @type {PresendNamespace["replay"]} */ ({
    active: () => depth > 0,
    let_pass,
    noteForm: () => { formLeftAt = performance.now(); },
    formLeftSince: (time) => formLeftAt >= time,
  });
}
