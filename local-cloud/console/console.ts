/** The page at `/__local/console`: everything is put in as text, for what is shown may be anything. */
type Child = Node | string

const view = document.querySelector<HTMLElement>('#view')!
const tabs = document.querySelector<HTMLElement>('#tabs')!

function element(name: string, children: readonly Child[] = [], attributes: Record<string, string> = {}): HTMLElement {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}

function button(text: string, act: () => unknown): HTMLElement {
  const made = element('button', [text], { type: 'button' })
  made.addEventListener('click', () => void act())
  return made
}

async function ask<Answer>(path: string, init?: RequestInit): Promise<Answer> {
  return (await fetch(`/__local/${path}`, init)).json() as Promise<Answer>
}

function table(heads: readonly string[], rows: readonly (readonly Child[])[]): HTMLElement {
  if (rows.length === 0) return element('p', ['还没有。'])
  const row = (cells: readonly Child[], cell: string) =>
    element(
      'tr',
      cells.map((each) => element(cell, [each])),
    )
  const parts = [
    element('thead', [row(heads, 'th')]),
    element(
      'tbody',
      rows.map((cells) => row(cells, 'td')),
    ),
  ]
  return element('div', [element('table', parts, { class: 'sent' })], { class: 'scroll' })
}

interface WireAnswer {
  data?: { list: string[] }
  message?: string
}

async function showData(): Promise<Child[]> {
  const collections = await ask<{ name: string; documents: number }[]>('data')
  return [
    table(
      ['集合', '条数'],
      collections.map(({ name, documents }) => [
        button(name, () => open(() => showCollection(name, 0))),
        String(documents),
      ]),
    ),
  ]
}

async function showCollection(name: string, skip: number): Promise<Child[]> {
  const { data } = await ask<WireAnswer>(`data/${encodeURIComponent(name)}?skip=${skip}`)
  const documents = (data?.list ?? []).map((text) => JSON.parse(text) as { _id: unknown })
  const rows = documents.map((doc) => [
    String(doc._id),
    element('pre', [JSON.stringify(doc, null, 2)]),
    typeof doc._id === 'string' ? button('修改', () => open(() => editDocument(name, doc as { _id: string }))) : '',
  ])
  const turn = (text: string, to: number) => button(text, () => open(() => showCollection(name, to)))
  const pages = [
    skip > 0 ? turn('上一页', Math.max(0, skip - 50)) : '',
    documents.length === 50 ? turn('下一页', skip + 50) : '',
  ]
  return [element('h2', [name]), table(['_id', '内容', ''], rows), ...pages]
}

async function editDocument(name: string, doc: { _id: string }): Promise<Child[]> {
  const text = element('textarea', [JSON.stringify(doc, null, 2)], {
    rows: '20',
    'aria-label': '内容',
  }) as HTMLTextAreaElement
  const said = element('p', [], { role: 'status' })
  const path = `data/${encodeURIComponent(name)}/${encodeURIComponent(doc._id)}`
  const send = async (init: RequestInit) => {
    const { message } = await ask<WireAnswer>(path, init)
    if (message === undefined) await open(() => showCollection(name, 0))
    else said.textContent = message
  }
  const save = () => {
    try {
      JSON.parse(text.value)
    } catch (error) {
      said.textContent = `不是有效的 JSON：${(error as Error).message}`
      return
    }
    return send({ method: 'PUT', body: text.value })
  }
  const remove = () => (confirm(`删除 ${doc._id}？`) ? send({ method: 'DELETE' }) : undefined)
  return [element('h2', [`${name} / ${doc._id}`]), text, said, button('保存', save), button('删除', remove)]
}

async function showFiles(): Promise<Child[]> {
  const files = await ask<{ path: string; address: string }[]>('files')
  return [
    table(
      ['文件'],
      files.map(({ path, address }) => [element('a', [path], { href: address, target: '_blank' })]),
    ),
  ]
}

async function showLog(): Promise<Child[]> {
  return [element('pre', [(await ask<string[]>('log')).join('\n') || '还没有。'], { class: 'note' })]
}

type RequestRecord = Record<'at' | 'from' | 'action' | 'collection' | 'query' | 'rule' | 'verdict', string> &
  Record<'keysExamined' | 'documentsRead' | 'returned' | 'milliseconds', number> & { indexes: string[] }

async function showRequests(): Promise<Child[]> {
  const heads = ['时间', '谁', '操作', '集合', '索引', '键', '读条数', '给出', '规则', '结果', '毫秒', '查询']
  const rows = (await ask<RequestRecord[]>('requests')).map((each) => [
    each.at.slice(11, 23),
    each.from,
    each.action,
    each.collection,
    each.indexes.join('、') || '—',
    String(each.keysExamined),
    String(each.documentsRead),
    String(each.returned),
    each.rule,
    each.verdict,
    String(each.milliseconds),
    element('code', [each.query]),
  ])
  return [table(heads, rows)]
}

let latest = 0

/** What was asked for last is what stays, in whatever order the answers come. */
async function open(show: () => Promise<Child[]>): Promise<void> {
  latest += 1
  const own = latest
  const children = await show()
  if (own === latest) view.replaceChildren(...children)
}

const shown: readonly [string, () => Promise<Child[]>][] = [
  ['数据', showData],
  ['文件', showFiles],
  ['日志', showLog],
  ['请求', showRequests],
]
tabs.append(...shown.map(([text, show]) => button(text, () => open(show))))
void open(showData)
