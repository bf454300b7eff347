import { fieldText } from '../../../../src/contract/fieldLabels'

describe('the name people know a field by', () => {
  it('goes down to the very place', () => {
    expect(fieldText(['agenda', 1, 'title'])).toBe('议程第 2 项的名称')
    expect(fieldText([])).toBe('内容')
  })
  it.each(['__proto__', 'constructor', 'toString', '$set', 'a.b', ''])(
    'S7: has none for %j, and does not fail',
    (field) => {
      expect(fieldText([field])).toBe('内容')
      expect(fieldText(['agenda', 0, field])).toBe('议程第 1 项的内容')
    },
  )
})
