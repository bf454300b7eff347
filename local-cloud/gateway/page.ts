/** A page of the local cloud itself: one style sheet inside, no script, light and dark. */
export function page({ title, body }: { title: string; body: string }): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>${body}</main>
</body>
</html>`
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

const style = `
:root { --paper: #F7F5F1; --surface: #FFFFFF; --sunk: #EFECE6; --ink1: #1D1A16; --ink2: #59524A; --ink3: #6D655B;
  --line: #E4DFD6; --red: #B0201A }
@media (prefers-color-scheme: dark) {
  :root { --paper: #14120F; --surface: #1E1B17; --sunk: #2A2621; --ink1: #F3EFE8; --ink2: #BDB5AA; --ink3: #9A9287;
    --line: #37322B; --red: #F0776C }
}
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink1); font-variant-numeric: tabular-nums;
  font: 16px/1.5 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif }
main { max-width: 960px; margin: 0 auto; padding: 32px 16px 48px }
header { display: flex; align-items: center; gap: 16px; margin-bottom: 24px }
.seal { flex: none; width: 56px; padding: 6px 0; border: 3px solid var(--red); border-radius: 6px; color: var(--red);
  font: 700 22px/1.15 "Songti SC", "STSong", "SimSun", "Noto Serif CJK SC", serif; text-align: center;
  transform: rotate(-3deg) }
h1 { margin: 0; font-size: 28px; line-height: 1.25 }
h2 { margin: 32px 0 12px; font-size: 18px; line-height: 1.25 }
p { margin: 0 }
.lead { color: var(--ink2); margin-top: 4px }
.note { padding: 12px 16px; border-radius: 10px; background: var(--sunk); color: var(--ink2) }
.people { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 288px), 1fr)); gap: 12px;
  margin: 0; padding: 0; list-style: none }
.people a { display: flex; gap: 12px; height: 100%; padding: 16px; border: 1px solid var(--line);
  border-radius: 12px; background: var(--surface); color: inherit; text-decoration: none }
.people a:hover { border-color: var(--ink3) }
a:focus-visible { outline: 3px solid var(--red); outline-offset: 2px }
.mark { flex: none; width: 44px; height: 44px; border-radius: 50%; background: var(--sunk); color: var(--ink2);
  font-size: 18px; line-height: 44px; text-align: center }
.name { display: block; font-size: 18px; font-weight: 600; line-height: 1.25 }
.post { color: var(--ink2); font-size: 14px }
.try { display: block; margin-top: 4px; font-size: 14px; color: var(--ink2); text-wrap: pretty }
footer { margin-top: 32px; padding-top: 16px; border-top: 1px solid var(--line); font-size: 14px }
footer a { display: inline-block; padding: 12px 0; color: var(--ink2) }
code { padding: 2px 6px; border-radius: 6px; background: var(--sunk); font-size: 14px }
button { min-height: 44px; padding: 0 16px; margin: 0 8px 8px 0; border: 1px solid var(--line); border-radius: 10px;
  background: var(--surface); color: inherit; font: inherit; cursor: pointer }
button:hover { border-color: var(--ink3) }
button:focus-visible, textarea:focus-visible { outline: 3px solid var(--red); outline-offset: 2px }
textarea { width: 100%; padding: 12px; border: 1px solid var(--line); border-radius: 10px; background: var(--surface);
  color: inherit; font: 14px/1.5 ui-monospace, monospace }
pre.note { overflow-x: auto; font-size: 14px }
.scroll { overflow-x: auto }
.sent { width: 100%; border-collapse: collapse; background: var(--surface); border: 1px solid var(--line);
  font-size: 14px }
.sent th, .sent td { padding: 12px; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top }
.sent td:nth-child(-n+3) { white-space: nowrap }
.sent pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; font-size: 14px }
`
