/** One row of the messenger's list. The chats are nobody's: every account sees the same. */
export interface Chat {
  readonly id: number;
  readonly title: string;
  readonly lastMessage: string;
  readonly time: string;
}

export const CHATS: readonly Chat[] = [
  { id: 2000000001, title: '7 «А» класс', lastMessage: 'Завтра форма спортивная', time: '14:05' },
  { id: 2000000002, title: 'Математика', lastMessage: 'Контрольная в четверг, § 12–14', time: '12:40' },
  { id: 2000000003, title: 'Родительский комитет', lastMessage: 'Собрание в 18:30', time: 'вчера' },
  { id: 2000000004, title: 'Театральный кружок', lastMessage: 'Фото с премьеры', time: 'пн' },
];
