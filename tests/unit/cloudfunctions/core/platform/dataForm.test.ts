import { noticeMinutes, dataStateOf } from '../../../../../cloudfunctions/core/platform/dataForm'
import type { DataForm } from '../../../../../cloudfunctions/core/platform/dataForms'
import { dataForms, dataVersion } from '../../../../../cloudfunctions/core/platform/dataForms'
import { migrations } from '../../../../../cloudfunctions/core/migrations'

const forms: DataForm[] = [
  { number: 1, title: '一', stops: 'nothing' },
  { number: 2, title: '二', stops: 'writes' },
]
const running = (number: number) => ({ number, cursor: null, steps: 0, startedAt: '', earliestAt: '' })

describe('the forms of the data', () => {
  it('are numbered from 1 without a gap, each with the migration that brings it about', () => {
    expect(dataForms.map(({ number }) => number)).toEqual(dataForms.map((_, at) => at + 1))
    expect(migrations.map(({ number }) => number)).toEqual(dataForms.map(({ number }) => number))
    expect(dataVersion).toBe(dataForms.length)
    for (const { title } of dataForms) expect(title).not.toBe('')
  })
})

describe('how the data stands to the code', () => {
  it('is open where they agree, and where there is no organ or nobody numbered its data yet', () => {
    expect(dataStateOf({ version: 2, running: null }, forms)).toBe('open')
    expect(dataStateOf(null, forms)).toBe('open')
  })
  it('closes writing until every migration that asks for it is done, begun or not', () => {
    expect(dataStateOf({ version: 1, running: null }, forms)).toBe('writesClosed')
    expect(dataStateOf({ version: 1, running: running(2) }, forms)).toBe('writesClosed')
    expect(dataStateOf({ version: 0, running: running(1) }, forms)).toBe('writesClosed')
    expect(dataStateOf({ version: 0, running: running(1) }, forms.slice(0, 1))).toBe('open')
  })
  it('is newer once the data has a form, or is being given one, that this code does not know', () => {
    expect(dataStateOf({ version: 3, running: null }, forms)).toBe('newer')
    expect(dataStateOf({ version: 2, running: running(3) }, forms)).toBe('newer')
  })
  it('is noticed by every warm instance before a step is taken that asks for it', () => {
    // An instance goes three minutes by what it saw, and a call takes at most 10 s.
    expect(noticeMinutes * 60).toBeGreaterThanOrEqual(180 + 10)
  })
})
