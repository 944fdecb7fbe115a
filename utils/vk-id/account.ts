import * as z from 'zod/mini';

const NAME_LENGTH = 200;

/** First or last name, which may be empty. */
export const accountName = z.string().check(z.maxLength(NAME_LENGTH));

/** The VK account that was linked. */
export const vkAccount = z.object({
  /** VK's user id: decimal digits. */
  id: z.string().check(z.regex(/^\d{1,20}$/)),
  firstName: accountName,
  lastName: accountName,
});

/** The VK account that was linked: id and name, and nothing else of what VK would tell. */
export type VkAccount = Readonly<z.infer<typeof vkAccount>>;
