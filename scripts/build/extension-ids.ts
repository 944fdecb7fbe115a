/** An extension id as a Chromium browser derives it, with the redirect URL that goes to VK's cabinet. */
export interface ChromiumExtension {
  /** Public key (DER, base64) that fixes the id of an unpacked build; a store replaces it with its own. */
  readonly key: string;
  readonly id: string;
  readonly redirectUrl: string;
}

/** The unpacked build, for development, the stand and the tests. The private key was never kept: nothing is signed with it. */
export const UNPACKED_CHROMIUM: ChromiumExtension = {
  key: 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA9TLGiQXFxX7AkOlnu8FO1imA2AWfZl9ujetzcOrEiyyQpGRSXQme5B+0OGrvPhtEaO9JZY1GtRJCl3mC0ChvUrgnKUZAkaqpXiHShlKD/6E8t85kJVzBgfnlOLzsj1YEAA5BJjZrBG/LfgMCCICnXl/ymdfzuZGrUNKvdARdQg00clqtOcAi0UP/4rNMg/d2M0CDtsktz5XuSVGOjy/zwJHYw04F5JlLXFE7XJEUl2e4Q0H2vL/z4u5le3ZFrxya16kubDXS691aP8677X0+OUxDV10JcuJu1QRey89KazzvxUiMLP9bqzV5jm0XUKhK8TKAFerPuNKxGq5uR/8UbwIDAQAB',
  id: 'kphblehckgmcpncjcemgmiaeoedookla',
  redirectUrl: 'https://kphblehckgmcpncjcemgmiaeoedookla.chromiumapp.org/',
};
