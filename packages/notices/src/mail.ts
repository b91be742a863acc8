/** A name and an address, never one string: a string can be made to hold a second address (reliability.md B12). */
export type MailAddress = { readonly name: string; readonly address: string };

/** One mail to one person, ready to be sent. */
export type Mail = {
  readonly noticeId: string;
  readonly from: MailAddress;
  readonly to: MailAddress;
  readonly subject: string;
  readonly text: string;
  /** RFC 8058: where a POST without anything else stops mails of this kind; only of news. */
  readonly unsubscribe?: string;
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly content: string };
};

/**
 * What came of handing a mail over: taken; refused for good; not taken now; or nobody knows, because the connection was lost
 * between the text and the answer. The code says which answer it was and never whom it was about.
 */
export type Handover = {
  readonly outcome: 'accepted' | 'refused' | 'not-now' | 'unknown';
  readonly code: string;
};

export type SendMail = (mail: Mail) => Promise<Handover>;
