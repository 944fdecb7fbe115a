import { createApp, createSSRApp, defineComponent, h, shallowRef } from 'vue';
import { FIRST, type MenuState } from './menu-state.ts';

const state = shallowRef<MenuState>(FIRST);

const Item = defineComponent({
  props: { route: { type: String, required: true }, label: { type: String, required: true }, news: Number },
  setup: (props) => () =>
    h('li', { class: 'item' }, [
      h('a', { href: props.route, class: 'link' }, [
        h('span', props.label),
        props.news ? h('b', { class: 'news' }, props.news) : null,
      ]),
    ]),
});

const Menu = defineComponent({
  setup: () => () =>
    h('nav', [
      h(
        'ul',
        state.value.entries.map(({ route, label }, index) =>
          h(Item, { key: route, route, label, news: index === 1 ? state.value.news : 0 }),
        ),
      ),
    ]),
});

/** A page with a menu in components within components, and a content. */
export const VuePage = defineComponent({
  setup: () => () =>
    h('div', { class: 'layout' }, [
      h('header', [h(Menu, { key: state.value.generation })]),
      h('main', [h('p', `Новых: ${state.value.news}`)]),
    ]),
});

if (globalThis.document)
  globalThis.menuControls = {
    start() {
      const isHydrated = document.querySelector('#app')?.firstChild;
      (isHydrated ? createSSRApp(VuePage) : createApp(VuePage)).mount('#app');
    },
    show(next) {
      state.value = next;
    },
  };
