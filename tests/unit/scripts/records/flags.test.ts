import { help, readFlags } from '../../../../scripts/records/flags'

const read = (line: string, folder: 'to' | 'from' = 'to') =>
  readFlags(line.split(' ').filter(Boolean), 'backup', folder)

describe('the flags of backup, restore and export', () => {
  it('name one environment and one folder', () => {
    expect(read('--env zhibu-1 --to /b')).toEqual({
      where: { env: 'zhibu-1', region: 'ap-shanghai' },
      folder: '/b',
      yes: false,
    })
    expect(read('--local .data --from /b --yes', 'from')).toEqual({
      where: { local: '.data' },
      folder: '/b',
      yes: true,
    })
    expect(read('--help')).toBeNull()
  })
  it('are refused in a sentence where they cannot be meant', () => {
    expect(() => read('--to /b')).toThrow(/--env 环境ID/)
    expect(() => read('--env a --local b --to /b')).toThrow(/只能用一个/)
    expect(() => read('--env a')).toThrow(/--to/)
    expect(() => read('--env a --to /b --from /c')).toThrow(/只用 --to/)
    expect(() => read('--env a --to /b --force')).toThrow(/--help/)
  })
  it('are all explained', () => {
    for (const flag of ['--env', '--local', '--from', '--region', '--yes', '--help'])
      expect(help('restore', '--from', '')).toContain(flag)
    expect(help('backup', '--to', '')).not.toContain('--yes')
  })
})
