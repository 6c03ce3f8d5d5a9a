// @ts-check
/** SOGo 5 in its mail module and in windows of their own: CKEditor 4 in its frame, CKEditor 5, or plain text. */
{
  /** @param {string} part of the message as SOGo's own templates bind it, the same in every language */
  const bound = (part) => `[ng-model="editor.message.editable.${part}"]`;

  presend.adapters.sogo = presend.reader({
    name: "sogo",
    channel: "email",
    ctrlEnterSends: false,
    subjectTells: true,
    parts: {
      page: ["[ng-app^='SOGo.']", "#mailEditor form[name='messageForm']"],
      composer: ["#mailEditor", "md-dialog:has([ng-click='editor.send()'])"],
      editor: [
        "sg-ckeditor .ck-editor__editable[contenteditable='true']", "body.cke_editable[contenteditable='true']", "sg-ckeditor textarea",
        "#mailEditor textarea[name='content']",
      ],
      send: ["[ng-click='editor.send()']", "#mailEditor form [sg-ripple-click='mailEditor']"],
      subject: [bound("subject"), "#mailEditor input[name='subject']"],
      to: [bound("to")],
      cc: [bound("cc")],
      bcc: [bound("bcc")],
      box: ["md-chip-template"],
      account: ["#mailEditor input[name='from']"],
      attachment: ["[ng-model='editor.uploader.queue'] md-chip"],
      attachment_name: ["a"],
      quoted: ["blockquote[type='cite']"],
    },
  });
}
