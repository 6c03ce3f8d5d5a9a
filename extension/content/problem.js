// @ts-check
/** What the panel says when a draft could not be checked: what happened, and what to do. */
{
  /** @type {PresendNamespace["problemWords"]} Our own words for a known code; what came with it for another. */
  presend.problemWords = ({ code, message, what_to_do }, words) => ({
    happened: words(`problem_${code}`) || message || words("problem_agent_refused"),
    whatToDo: words(`problem_${code}_do`) || what_to_do || words("problem_agent_refused_do"),
  });

  presend.keepWords([
    "problem_extension_gone", "problem_extension_gone_do", "problem_page_not_read", "problem_page_not_read_do",
    "problem_title", "problem_open", "problem_closed", "problem_go_back", "problem_send_unchecked",
  ]);
}
