/** The agent's JSON (localagent/wire.py), written by `make docs`; offsets are UTF-16 code units. */
declare namespace Wire {
  interface Account {
    kind?: "work" | "official" | "personal";
    handle?: string | null;
    profile_disclaimer?: boolean | null;
    profile_names_employer?: boolean | null;
    restricted?: boolean | null;
    front_line?: boolean | null;
  }
  interface Attachment {
    name: string;
    size?: number;
    ref?: string | null;
  }
  interface Part {
    kind: "authored" | "quoted" | "shared" | "signature" | "footer";
    start: number;
    end: number;
  }
  interface Draft {
    v?: 1;
    text: string;
    subject?: string;
    channel?: "email" | "chat" | "social";
    site?: string;
    account?: Account;
    parts?: Part[] | null;
    reply?: "new" | "reply" | "reply_all" | "forward" | "share";
    to?: string[];
    cc?: string[];
    bcc?: string[];
    original_recipients?: string[] | null;
    attachments?: Attachment[];
    encrypted?: boolean | null;
    moment?: "typing" | "send";
  }
  interface Decision {
    v?: 1;
    review: string;
    action: "sent" | "sent_with_reason" | "changed" | "abandoned" | "not_a_problem";
    reason?: "needed" | "agreed" | "public" | "mistaken" | null;
    checks?: ("abuse" | "discrimination" | "misleading" | "incitement" | "grievance" | "personal_data" | "commercial" | "internal_only" | "intellectual_property" | "encryption" | "recipients" | "credential_request" | "criticism" | "supplier_quality" | "incompetence" | "untrue_claim" | "credentials" | "personal_registration" | "service_user_contact" | "political" | "promotion" | "copied_content" | "spam" | "on_behalf" | "disclaimer" | "wording" | "personal_interests" | "account_setup" | "disclosure")[];
  }
  interface Ignore {
    v?: 1;
    key?: string | null;
    scope?: "always" | "here";
    site?: string;
  }
  interface SaidAccount {
    site: string;
    handle?: string | null;
    kind?: "official" | "personal" | null;
    profile_disclaimer?: boolean | null;
    profile_names_employer?: boolean | null;
    profile?: string | null;
  }
  interface SaidPerson {
    restricted: boolean | null;
    front_line: boolean | null;
  }
  interface Accounts {
    v?: 1;
    account?: SaidAccount | null;
    person?: SaidPerson | null;
  }
  interface ForgetAccount {
    v?: 1;
    site?: string | null;
    handle?: string | null;
  }
  interface Finding {
    check: "abuse" | "discrimination" | "misleading" | "incitement" | "grievance" | "personal_data" | "commercial" | "internal_only" | "intellectual_property" | "encryption" | "recipients" | "credential_request" | "criticism" | "supplier_quality" | "incompetence" | "untrue_claim" | "credentials" | "personal_registration" | "service_user_contact" | "political" | "promotion" | "copied_content" | "spam" | "on_behalf" | "disclaimer" | "wording" | "personal_interests" | "account_setup" | "disclosure";
    paragraph: string;
    severity: "advise" | "warn" | "stop";
    confidence: number;
    may_send: "freely" | "confirm" | "reason" | "no";
    where: string;
    start: number;
    end: number;
    message: string;
    why: string;
    advice: string;
    fixes: Fix[];
    key: string;
    message_id: string;
    values: string[];
  }
  interface Fix {
    kind: "replace" | "recipients" | "copy";
    label: string;
    start: number;
    end: number;
    text: string;
    label_id: string;
  }
  interface Unchecked {
    part: string;
    why: string;
    what_to_do: string;
    message_id: string;
    values: string[];
  }
  interface Review {
    v: 1;
    review: string;
    verdict: "clear" | "advise" | "hold" | "stop";
    may_send: "freely" | "confirm" | "reason" | "no";
    findings: Finding[];
    unchecked: Unchecked[];
    took_ms: number;
    policy: string;
    model: string;
  }
  interface Wording {
    v: 1;
    review: string;
    findings: Finding[];
    unchecked: Unchecked[];
    took_ms: number;
  }
  interface KnownAccount {
    site: string;
    handle: string;
    kind: "official" | "personal" | null;
    by: "organisation" | "person" | "page";
    profile_disclaimer: boolean | null;
    profile_names_employer: boolean | null;
    to_ask: boolean;
  }
  interface KnownAccounts {
    v: 1;
    accounts: KnownAccount[];
    person: SaidPerson;
    revision: string;
  }
  interface Count {
    check: "abuse" | "discrimination" | "misleading" | "incitement" | "grievance" | "personal_data" | "commercial" | "internal_only" | "intellectual_property" | "encryption" | "recipients" | "credential_request" | "criticism" | "supplier_quality" | "incompetence" | "untrue_claim" | "credentials" | "personal_registration" | "service_user_contact" | "political" | "promotion" | "copied_content" | "spam" | "on_behalf" | "disclaimer" | "wording" | "personal_interests" | "account_setup" | "disclosure" | "sensitive";
    times: number;
  }
  interface Counts {
    v: 1;
    days: number;
    checks: Count[];
  }
  interface Problem { code: string; message: string; what_to_do: string }
}
