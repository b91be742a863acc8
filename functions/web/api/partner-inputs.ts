import { capabilities, partnerKinds } from '@wardmote/domain/partner';
import * as z from 'zod';
import { email, optional, typed, wardCode } from './input-parts.ts';

const isWebAddress = (text: string): boolean => URL.canParse(text) && new URL(text).protocol === 'https:';

const routes = z
  .strictObject({
    desk: typed(120, 'Enter which desk or team takes requests, without anybody’s name'),
    email,
    phone: optional(40),
    webForm: optional(300).refine(
      (address) => address === undefined || isWebAddress(address),
      'The address of the form must begin with https://. Copy it again from the browser',
    ),
  })
  .refine(({ email: address, phone, webForm }) => Boolean(address ?? phone ?? webForm), {
    message: 'Enter an email address, a phone number or the address of a form',
    path: ['email'],
  });

/** What somebody says of a partner. */
export const partner = z.strictObject({
  name: typed(120, 'Enter the name of the service or organisation'),
  kind: z.enum(partnerKinds, 'Choose what kind of organisation it is'),
  does: typed(300, 'Say in a sentence what it does'),
  routes,
  capabilities: z
    .array(z.enum(capabilities))
    .min(1, 'Tick at least one thing that panels can ask of it')
    .transform((chosen) => capabilities.filter((one) => chosen.includes(one))),
  /** None of them: all. */
  wards: z
    .array(wardCode)
    .max(60)
    .optional()
    .transform((wards) => (wards?.length ? [...new Set(wards)].toSorted() : undefined)),
});
