import { help, readFlags } from '../../../../scripts/summaries/flags'

const read = (line: string) => readFlags(line.split(' ').filter(Boolean))

describe('the flags of summaries', () => {
  it('say what to do, where and with what', () => {
    const where = { env: 'zhibu-1', region: 'ap-shanghai' }
    expect(read('draw-key --key /k')).toEqual({ act: 'draw-key', key: '/k' })
    expect(read('send --env zhibu-1 --year 2026 --key /k --to /f')).toEqual({
      act: 'send',
      where,
      year: 2026,
      key: '/k',
      to: '/f',
    })
    expect(read('take --local .data --from /f --senders /s')).toEqual({
      act: 'take',
      where: { local: '.data' },
      from: '/f',
      senders: '/s',
    })
    expect(read('show --env zhibu-1 --year 2026')).toEqual({ act: 'show', where, year: 2026 })
    expect(read('--help')).toBeNull()
  })
  it('are refused in a sentence where they cannot be meant', () => {
    expect(() => read('--env a --year 2026')).toThrow(/draw-key、send、take 或 show/)
    expect(() => read('send take --env a')).toThrow(/draw-key、send、take 或 show/)
    expect(() => read('show --year 2026')).toThrow(/--env 环境ID/)
    expect(() => read('show --env a --local b --year 2026')).toThrow(/只能用一个/)
    expect(() => read('send --env a --year 2026 --key /k')).toThrow(/--to/)
    expect(() => read('take --env a --from /f --senders /s --year 2026')).toThrow(/不用 --year/)
    expect(() => read('show --env a --year 26')).toThrow(/“26”/)
    expect(() => read('show --env a --year 2026 --force')).toThrow(/--help/)
  })
  it('are all explained', () => {
    for (const flag of ['--env', '--local', '--year', '--key', '--to', '--from', '--senders', '--region', '--help'])
      expect(help).toContain(flag)
  })
})
