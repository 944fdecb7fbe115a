/** Origin of VK ID. VK moved here from id.vk.com in September 2025, and @vkid/sdk 2.6.7 uses it. */
export const VK_ID_ORIGIN = 'https://id.vk.ru';

/** Needed as a host permission: token calls of an unregistered origin are refused after the code is burnt. */
export const VK_ID_MATCH_PATTERN = `${VK_ID_ORIGIN}/*`;
