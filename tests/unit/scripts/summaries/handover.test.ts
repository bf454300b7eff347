import type { Handover } from '../../../../scripts/summaries/handover'
import {
  drawKey,
  publicKeyOf,
  readHandover,
  readKey,
  readSenders,
  writeHandover,
} from '../../../../scripts/summaries/handover'

const now = '2026-11-20T01:00:00.000Z'
const key = readKey(drawKey())
const sender = { source: 'organ-one', publicKey: publicKeyOf(key), name: '市发展改革委' }
const handover: Handover = {
  source: sender.source,
  organs: [sender.source, 'organ-two'],
  year: 2026,
  at: now,
  countedAt: '2026-11-20T00:58:00.000Z',
  figures: { branches: 3, members: 9 },
}
const text = writeHandover(handover, key)
const read = (file: string) => readHandover(file, [sender], now)
/** The file with other content under the old signature. */
const altered = (change: object) => JSON.stringify({ ...(JSON.parse(text) as object), ...change })
/** As the holder of the key would sign it. */
const signed = (change: Partial<Handover>) => writeHandover({ ...handover, ...change }, key)

describe('a file of summaries', () => {
  it('says to who knows its sender what was signed, and holds nothing beside it', () => {
    expect(read(text)).toEqual({ handover, sender })
    const { signature, ...rest } = JSON.parse(text) as Record<string, unknown>
    expect(signature).toEqual(expect.any(String))
    expect(rest).toEqual({ program: 'zhibu-jishi summary', version: 1, ...handover })
  })
  it.each([
    ['a figure', { figures: { branches: 3, members: 10 } }],
    ['a figure left out', { figures: { branches: 3 } }],
    ['the year', { year: 2025 }],
    ['the date', { at: '2026-11-20T01:00:01.000Z' }],
    ['how fresh it is', { countedAt: now }],
    ['whose figures are in it', { organs: [sender.source] }],
    ['the signature', { signature: Buffer.alloc(64).toString('base64') }],
  ])('is refused with %s altered', (_what, change) => {
    expect(() => read(altered(change))).toThrow(/签名和 市发展改革委 的公钥对不上/)
  })
  it('is refused from an unknown sender, one who takes another’s name, and another’s key', () => {
    expect(() => readHandover(text, [], now)).toThrow('发送单位 organ-one 不在清单里')
    expect(() => readHandover(writeHandover(handover, readKey(drawKey())), [sender], now)).toThrow(/对不上/)
    const other = { ...sender, source: 'organ-two' }
    expect(() => readHandover(altered({ source: 'organ-two' }), [other], now)).toThrow(/对不上/)
  })
  it.each<[string, string, RegExp]>([
    ['a field more', altered({ phone: '13900000003' }), /清单以外的内容（phone）/],
    ['a figure more', signed({ figures: { members: 9, talksOfWang: 1 } }), /清单以外的内容（talksOfWang）/],
    ['words for a figure', altered({ figures: { members: '王党员' } }), /figures 写得不对/],
    ['a figure below nothing', signed({ figures: { members: -1 } }), /figures 写得不对/],
    ['words for an id', signed({ organs: [sender.source, '王党员的支部王党员'] }), /organs 写得不对/],
    ['an organ twice', signed({ organs: [sender.source, sender.source] }), /organs 写得不对/],
    ['no date', altered({ at: undefined }), /at 写得不对/],
    ['a date of another form', signed({ at: '2026-11-20' }), /at 写得不对/],
    ['figures of others alone', signed({ organs: ['organ-two'] }), /没有发送单位自己的数字/],
    ['a date to come', signed({ at: '2026-11-21T01:00:00.000Z' }), /比现在还晚/],
    ['a version to come', altered({ version: 2 }), /别的版本的程序/],
    ['another program’s content', altered({ program: 'zhibu-jishi' }), /不是汇总数字的文件/],
    ['no content', '王党员', /不是汇总数字的文件/],
  ])('is refused with %s, whoever signed it', (_what, file, why) => {
    expect(() => read(file)).toThrow(why)
  })
})

describe('a list of senders', () => {
  it('is read line by line, and refused where a line says nothing or two say who one is', () => {
    const line = `${sender.source} ${sender.publicKey} ${sender.name}`
    expect(readSenders(`# 下级\n\n${line}\r\n`)).toEqual([sender])
    expect(() => readSenders(`${line}\n${sender.source}`)).toThrow(/第 2 行/)
    expect(() => readSenders(`${line}\n${line}`)).toThrow(/同一个编号/)
  })
})

it('a file without a key signs nothing', () => {
  expect(() => readKey(undefined)).toThrow(/draw-key/)
  expect(() => readKey('AAAA')).toThrow(/draw-key/)
})
