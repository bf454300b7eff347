import { screen, waitFor } from '@testing-library/dom'

const documents = [{ _id: 'n1', text: '<b>粗</b>' }]
const asked: { path: string; init?: RequestInit }[] = []

/** What the cloud answers, by the end of the address. */
const answers: Record<string, unknown> = {
  data: [{ name: 'notes', documents: 1 }],
  'data/notes?skip=0': { data: { list: documents.map((doc) => JSON.stringify(doc)) } },
  'data/notes/n1': {},
  requests: [
    {
      ...{ at: '2026-11-30T07:00:00.123Z', from: 'probe', action: 'getDocument', collection: 'notes', query: '{}' },
      ...{ indexes: ['byText'], keysExamined: 12, documentsRead: 7, returned: 5, milliseconds: 3 },
      ...{ rule: 'PRIVATE', verdict: '通过' },
    },
  ],
}

beforeEach(() => {
  asked.length = 0
  document.body.innerHTML = '<nav id="tabs"></nav><div id="view"></div>'
  globalThis.fetch = (async (path: string, init?: RequestInit) => {
    asked.push({ path, init })
    return { json: async () => answers[path.replace('/__local/', '')] }
  }) as unknown as typeof fetch
  jest.isolateModules(() => {
    require('../../../local-cloud/console/console')
  })
})

const press = async (name: string) => (await screen.findByRole('button', { name })).click()

test('a document is shown as text, changed, and not sent while it is no JSON', async () => {
  await press('notes')
  expect(await screen.findByText(/<b>粗<\/b>/)).toBeTruthy()
  await press('修改')
  const text = (await screen.findByLabelText('内容')) as HTMLTextAreaElement
  text.value = '{'
  await press('保存')
  expect((await screen.findByRole('status')).textContent).toContain('不是有效的 JSON')
  expect(asked.filter(({ init }) => init?.method === 'PUT')).toEqual([])
  text.value = '{"_id":"n1","text":"改"}'
  await press('保存')
  await waitFor(() => expect(asked.map(({ init }) => init?.body)).toContain('{"_id":"n1","text":"改"}'))
})

test('a request is shown with its index, what it examined and the verdict', async () => {
  await press('请求')
  await screen.findByRole('cell', { name: 'byText' })
  const cells = screen.getAllByRole('cell').map(({ textContent }) => textContent)
  expect(cells).toEqual([
    '07:00:00.123',
    'probe',
    'getDocument',
    'notes',
    'byText',
    '12',
    '7',
    '5',
    'PRIVATE',
    '通过',
    '3',
    '{}',
  ])
})
