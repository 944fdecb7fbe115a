// Tells VK's web SDK that nobody is signed in as far as a widget's frame can see (browsers block third-party cookies),
// so that the widget keeps its own button, which signs in through /authorize.
const { origin, handler } = document.getElementById('widget')?.dataset ?? {};

if (origin && handler) {
  window.parent.postMessage({ type: 'vk-sak-sdk', handler, params: {} }, origin);
}
