// @ts-check
/** What the panel says when a draft could not be checked: what happened, and what to do. */
{
  /** @type {Record<string, [happened: string, whatToDo: string]>} */
  const KNOWN = {
    agent_unreachable: ["problem_agent_unreachable", "problem_agent_unreachable_do"],
    agent_timeout: ["problem_agent_timeout", "problem_agent_timeout_do"],
    agent_unproven: ["problem_agent_unproven", "problem_agent_unproven_do"],
    not_paired: ["problem_not_paired", "problem_not_paired_do"],
    agent_refused: ["problem_agent_refused", "problem_agent_refused_do"],
    extension_gone: ["problem_extension_gone", "problem_extension_gone_do"],
  };

  /** @type {PresendNamespace["problemWords"]} Our own words for a known code; what came with it for another. */
  presend.problemWords = (problem, words) => {
    const known = KNOWN[problem.code];
    if (known) return { happened: words(known[0]), whatToDo: words(known[1]) };
    return {
      happened: problem.message || words("problem_agent_refused"),
      whatToDo: problem.what_to_do || words("problem_agent_refused_do"),
    };
  };

  presend.keepWords([
    ...KNOWN.extension_gone ?? [],
    "problem_title", "problem_go_back", "problem_send_unchecked", "problem_closed", "problem_open",
  ]);
}
