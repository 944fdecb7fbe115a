import { html } from 'hono/html';

/** The one document of the single-page app, for every address outside the API. */
export function appDocument(nonce: string) {
  return html`<!doctype html>
<html lang="ru">
<head>
<meta charset="utf-8">
<title>Электронный дневник</title>
<base href="/">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<link rel="icon" href="/assets/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/diary.css">
</head>
<body>
<app-root ngCspNonce="${nonce}"></app-root>
<script src="/assets/diary.js" type="module"></script>
</body>
</html>`;
}
