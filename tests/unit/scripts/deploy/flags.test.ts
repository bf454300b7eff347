import { readFlags } from '../../../../scripts/deploy/flags'
import { help } from '../../../../scripts/deploy/help'

const env = ['--env', 'zhibu-3gabc12d4e5f']

describe('the command line', () => {
  test('needs an environment, and one that can be', () => {
    expect(() => readFlags([])).toThrow('--env')
    for (const wrong of ['zhibu', 'Zhibu-1', 'zhibu_1', '-zhibu', 'zhibu-', 'zhibu-1;rm']) {
      expect(() => readFlags([`--env=${wrong}`])).toThrow('不像云环境的 ID')
    }
    expect(readFlags(env)).toMatchObject({ envId: 'zhibu-3gabc12d4e5f', dryRun: false, yes: false, miniProgram: null })
  })

  test('says what it does not understand', () => {
    expect(() => readFlags([...env, '--froce'])).toThrow('看不懂这条命令')
    expect(() => readFlags([...env, 'extra'])).toThrow('看不懂这条命令')
    expect(() => readFlags([...env, '--upload', 'v1'])).toThrow('版本号')
    expect(() => readFlags([...env, '--upload', '1.0.0', '--preview', 'a.png'])).toThrow('一次只能用一个')
  })

  test('asks for the mini-program as a preview or as a version', () => {
    expect(readFlags([...env, '--preview', 'qr.png']).miniProgram).toEqual({
      how: 'preview',
      qrFile: 'qr.png',
      note: '预览',
    })
    expect(readFlags([...env, '--upload', '1.2.0', '--note', '修正']).miniProgram).toEqual({
      how: 'upload',
      version: '1.2.0',
      note: '修正',
    })
  })

  test('drawing keys and help need no environment; help names every flag', () => {
    expect(readFlags(['--draw-keys', 'f']).drawKeysTo).toBe('f')
    expect(readFlags(['--keys', 'a', '--rotate-keys', 'b'])).toMatchObject({ keysFile: 'a', rotateKeysTo: 'b' })
    expect(() => readFlags(['--rotate-keys', 'b'])).toThrow('--keys')
    expect(readFlags(['-h']).help).toBe(true)
    const flags = [
      'env',
      'dry-run',
      'json',
      'yes',
      'keys',
      'draw-keys',
      'rotate-keys',
      'new-claim',
      'preview',
      'upload',
      'note',
      'region',
      'state',
      'write-state',
      'allow-dirty',
      'help',
    ]
    for (const flag of flags) expect(help).toContain(`--${flag}`)
    const names = [
      'TENCENTCLOUD_SECRETID',
      'TENCENTCLOUD_SECRETKEY',
      'TENCENTCLOUD_SESSIONTOKEN',
      'MINIPROGRAM_APPID',
      'MINIPROGRAM_UPLOAD_KEY',
    ]
    for (const name of names) expect(help).toContain(name)
  })
})
