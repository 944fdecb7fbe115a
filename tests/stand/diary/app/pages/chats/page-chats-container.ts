import { Component } from '@angular/core';
import { Notice } from '../../kit/notice.ts';
import { WidgetLayoutContainer } from '../../layout/widget-layout-container.ts';

/** The site's own chats, a page that only the `nativeChats` switch opens. */
@Component({
  selector: 'page-chats-container',
  imports: [WidgetLayoutContainer, Notice],
  template: `
    <widget-layout-container>
      <h1>Чаты</h1>
      <int-notice>Здесь чаты самого дневника</int-notice>
    </widget-layout-container>
  `,
})
export class PageChatsContainer {}
