// The last page of the popup mode: hands the answer to the page that opened the window. Where there is no such page
// (the window was opened without an opener), the answer goes to the redirect URL after all.
const { message, origin, fallback } = document.getElementById('answer')?.dataset ?? {};

if (window.opener && message && origin) {
  window.opener.postMessage(JSON.parse(message), origin);
} else if (fallback) {
  window.location.replace(fallback);
}
