import { receiptsFunction } from '@wardmote/runtime/notices/receipts';

/** What SES says of a mail, by EventBridge: sent, delivered, bounced, complained of, rejected. May come twice and in any order. */
export const handler = receiptsFunction(process.env);
