import { readFileSync } from 'node:fs'
import { readTemplates } from '../../../../../cloudfunctions/core/message/settings'
import { messagePages } from '../../../../../src/contract/messageWords'
import { routes } from '../../../../../src/platform/routes'

describe('the templates', () => {
  it('are read from one line, each with its id and the names of its fields', () => {
    expect(
      readTemplates('meeting=AbC-_1:title=thing1,time=time2,place=thing3,note=thing4; work=x:title=thing2'),
    ).toEqual({
      meeting: { id: 'AbC-_1', fields: { title: 'thing1', time: 'time2', place: 'thing3', note: 'thing4' } },
      work: { id: 'x', fields: { title: 'thing2' } },
    })
  })
  it('that are not named or not known are none', () => {
    expect(readTemplates('')).toEqual({})
    expect(readTemplates('meeting=;party=x:title=thing1')).toEqual({})
  })
  it('of the local cloud have the fields the local WeChat expects', () => {
    const schema = JSON.parse(readFileSync('cloudfunctions/schema.json', 'utf8')) as {
      templates: { id: string; fields: string[] }[]
      environment: Record<string, { local?: string }>
    }
    const read = Object.values(readTemplates(schema.environment.MESSAGE_TEMPLATES?.local ?? ''))
    expect(read.map(({ id, fields }) => ({ id, fields: Object.values(fields) }))).toEqual(schema.templates)
  })
})

describe('the pages messages open', () => {
  it('are pages there are', () => {
    const known = new Set<string>(Object.values(routes))
    const paths = Object.values(messagePages).map((page) => page('id', 2026).split('?')[0] as string)
    expect(paths.filter((path) => !known.has(path))).toEqual([])
  })
})
