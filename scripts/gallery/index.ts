import { states, type State } from './states'

/** One picture, and what is wrong on it. */
export interface Shot {
  page: string
  state: State
  look: string
  file: string
  findings: string[]
}

const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** The page that shows them all: a row for each page and state, what was found written below. */
export function indexOf(shots: readonly Shot[]): string {
  const pages = [...new Set(shots.map(({ page }) => page))].sort()
  const wrong = shots.filter(({ findings }) => findings.length > 0)
  const figure = ({ file, look, findings }: Shot) => `<figure${findings.length > 0 ? ' class="wrong"' : ''}>
<a href="${file}"><img loading="lazy" src="${file}" alt="${look}"></a>
<figcaption>${look}${findings.map((each) => `<br>${escape(each)}`).join('')}</figcaption></figure>`
  const rowOf = (page: string, state: State) => {
    const own = shots.filter((shot) => shot.page === page && shot.state === state)
    return own.length === 0 ? '' : `<h3>${states[state]}</h3><div class="row">${own.map(figure).join('')}</div>`
  }
  const sections = pages.map(
    (page) =>
      `<section id="${page}"><h2>${page}</h2>${(Object.keys(states) as State[]).map((state) => rowOf(page, state)).join('')}</section>`,
  )
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>界面图册</title><style>
body{font:14px/1.5 sans-serif;margin:24px;background:#efece6;color:#1d1a16}
.row{display:flex;gap:16px;overflow-x:auto;align-items:flex-start}
figure{margin:0;flex:none}img{height:420px;border:1px solid #ccc;background:#fff}
.wrong img{border:3px solid #b0201a}figcaption{max-width:420px;overflow-wrap:anywhere}
</style><h1>界面图册</h1><p>${pages.length} 个页面，${shots.length} 张图片，${wrong.length} 张有问题。</p>
<ol>${wrong.map(({ page, state, look, findings }) => `<li><a href="#${page}">${page}</a> ${states[state]} ${look}：${escape(findings.join('；'))}</li>`).join('')}</ol>
${sections.join('\n')}</html>`
}
