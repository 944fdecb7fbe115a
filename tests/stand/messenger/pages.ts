import { html } from 'hono/html';
import type { HtmlPage, Markup } from '../html-page.ts';
import type { VkAccount } from '../people.ts';
import { CHATS, type Chat } from './chats.ts';

export const STYLESHEET_PATH = '/static/messenger.css';

/** Nobody is signed in: both ways lead through VK ID. */
export function signedOutPage(): HtmlPage {
  return page(html`<main class="welcome">
    <h1>VK Мессенджер</h1>
    <p>Войдите, чтобы переписываться с классом, учителями и друзьями.</p>
    <a class="main" href="/sign-in?with=messenger">Войти</a>
    <a class="secondary" href="/sign-in?with=sferum">Войти в Сферум</a>
  </main>`);
}

/** The list of chats; the open one on the right, or the hint where none is open. */
export function chatsPage(account: VkAccount, open: Chat | null): HtmlPage {
  return page(html`<div class="messenger">
    <nav aria-label="Чаты">
      <header>
        <span class="account">${account.firstName} ${account.lastName}</span>
        <form method="post" action="/sign-out"><button type="submit">Выйти</button></form>
      </header>
      <ul>${CHATS.map((chat) => chatRow(chat, open))}</ul>
    </nav>
    <main>
      ${open ? html`<h1>${open.title}</h1><p class="message">${open.lastMessage}</p>` : html`<p class="hint">Выберите чат или создайте новый</p>`}
    </main>
  </div>`);
}

function chatRow(chat: Chat, open: Chat | null): Markup {
  return html`<li><a href="/convo/${String(chat.id)}" ${chat === open ? html`aria-current="page"` : ''}>
    <span class="title">${chat.title}</span><span class="time">${chat.time}</span>
    <span class="last">${chat.lastMessage}</span>
  </a></li>`;
}

function page(body: Markup): HtmlPage {
  return { title: 'VK Мессенджер', language: 'ru', scheme: null, stylesheet: STYLESHEET_PATH, body };
}
