/** How WeChat shows its built-in elements before a page's own styles. */
export const builtInLook = `
html, body { margin: 0; padding: 0; width: 100%; -webkit-user-select: none; user-select: none; }
html { font-size: 5vw; overflow-x: hidden; }
body { font: 16px/normal -apple-system-font, "Helvetica Neue", "Noto Sans CJK SC", sans-serif; -webkit-tap-highlight-color: transparent; }
@media (min-width: 500px) { html { font-size: 20px; } }
page { display: contents; }
[hidden="true"] { display: none !important; }
wx-view, wx-form, wx-label, wx-picker, wx-scroll-view, wx-navigator { display: block; }
wx-text { white-space: pre-line; }
wx-text[user-select="true"], wx-text[selectable="true"] { -webkit-user-select: text; user-select: text; }
wx-image { display: inline-block; width: 320px; height: 240px; overflow: hidden; }
wx-image > img { display: block; width: 100%; height: 100%; object-fit: fill; }
wx-image[mode="aspectFit"] > img { object-fit: contain; }
wx-image[mode="aspectFill"] > img { object-fit: cover; }
wx-image[mode="widthFix"] { height: auto; }
wx-image[mode="widthFix"] > img { height: auto; }
wx-button { position: relative; display: block; box-sizing: border-box; margin: 0 auto; padding: 0 14px; overflow: hidden; border-radius: 5px; background: #f8f8f8; color: #000; font-size: 18px; line-height: 2.55555556; text-align: center; text-decoration: none; cursor: pointer; }
wx-button::after { content: ""; position: absolute; top: 0; left: 0; width: 200%; height: 200%; border: 1px solid rgba(0, 0, 0, .2); border-radius: 10px; box-sizing: border-box; transform: scale(.5); transform-origin: 0 0; pointer-events: none; }
wx-button[type="primary"] { background: #1aad19; color: #fff; }
wx-button[disabled="true"] { color: rgba(0, 0, 0, .3); }
wx-input { display: block; height: 1.4rem; min-height: 1.4rem; overflow: hidden; white-space: nowrap; }
wx-input > input { width: 100%; height: 100%; min-height: inherit; margin: 0; padding: 0; border: 0; outline: 0; background: none; color: inherit; font: inherit; text-align: inherit; }
wx-textarea { position: relative; display: block; width: 300px; height: 150px; }
wx-textarea[auto-height="true"] { height: auto; }
wx-textarea > textarea { display: block; width: 100%; height: 100%; margin: 0; padding: 0; border: 0; outline: 0; resize: none; background: none; color: inherit; font: inherit; }
wx-textarea[auto-height="true"] > textarea { field-sizing: content; height: auto; min-height: 1lh; }
::placeholder { color: #808080; opacity: 1; }
wx-scroll-view { width: 100%; overflow: hidden; }
wx-scroll-view[scroll-x="true"] { overflow-x: auto; }
wx-scroll-view[scroll-y="true"] { overflow-y: auto; }
wx-switch { display: inline-block; width: 52px; height: 32px; }
`

/** What stands around a page: the status bar, the bar with the title, the tabs, a toast (which, without `mask`, lets the finger through). */
export const chromeLook = `
html, body { margin: 0; height: 100%; overflow: hidden; }
body { display: flex; flex-direction: column; font: 17px/1.3 "Noto Sans CJK SC", sans-serif; }
#status { flex: none; height: 44px; display: flex; justify-content: space-between; align-items: center; padding: 0 24px; font-size: 14px; font-weight: 600; }
#bar { flex: none; position: relative; height: 44px; display: flex; align-items: center; justify-content: center; font-weight: 600; }
#back { position: absolute; left: 0; width: 44px; height: 44px; border: 0; background: none; color: inherit; font: 28px/40px sans-serif; }
#capsule { position: absolute; right: 7px; top: 6px; width: 87px; height: 32px; border: 1px solid rgba(128, 128, 128, .35); border-radius: 16px; box-sizing: border-box; text-align: center; line-height: 28px; letter-spacing: 6px; }
#pages { flex: 1; position: relative; min-height: 0; }
#pages > iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; visibility: hidden; }
#pages > iframe.front { visibility: visible; }
#tabs { flex: none; display: flex; height: 50px; padding-bottom: 34px; border-top: 1px solid; font-size: 10px; }
#tabs > button { flex: 1; display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 2px; border: 0; background: none; font: inherit; }
#tabs img { width: 27px; height: 27px; }
#toast { position: fixed; top: 40%; left: 50%; max-width: 70%; padding: 12px 16px; border-radius: 8px; background: rgba(17, 17, 17, .85); color: #fff; transform: translateX(-50%); pointer-events: none; }
.wide #status, .wide #capsule { display: none; }
.wide #tabs { padding-bottom: 0; }
`
