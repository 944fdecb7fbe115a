/** Styles of the launcher, inside its closed shadow root: a tongue at the edge of the window, in the page's scheme. */
export const LAUNCHER_STYLE = `
:host{all:initial;position:fixed;z-index:2147483000;top:clamp(36px,calc(var(--chats-from-top)*100vh),calc(100vh - 36px));transform:translateY(-50%)}
:host([data-side=left]){left:0}
:host([data-side=right]){right:0}
button{all:unset;box-sizing:border-box;display:flex;flex-direction:column;align-items:center;justify-content:center;gap:2px;width:56px;height:56px;
background:#fff;color:#1f2328;border:1px solid #c8ced6;box-shadow:0 2px 10px #0000002e;font:600 12px/1.2 system-ui,sans-serif;cursor:pointer;touch-action:none;user-select:none}
:host([data-side=left]) button{border-radius:0 14px 14px 0;border-left:0}
:host([data-side=right]) button{border-radius:14px 0 0 14px;border-right:0}
:host([data-scheme=dark]) button{background:#22272e;color:#f0f3f6;border-color:#4b535d}
button:hover{background:#eef3f9}
:host([data-scheme=dark]) button:hover{background:#2d333b}
button:focus-visible{outline:3px solid #0077ff;outline-offset:-3px}
button[data-held]{cursor:grabbing;box-shadow:0 6px 18px #00000047}
svg{width:24px;height:24px;fill:none;stroke:currentColor;stroke-width:2;pointer-events:none}
@media (forced-colors:active){button{border:1px solid ButtonText}}
@media print{:host{display:none}}
`;
