import { chooseFile } from '../../../../src/platform/files.weapp'
import { uploadFile as uploadInBrowser } from '../../../../src/platform/files.h5'
import { lastCall, resetTaro, taroState } from '../../../support/taro/taro'

describe('files on the phone', () => {
  beforeEach(resetTaro)

  it('chooses one file of the ending, or none', async () => {
    taroState.answers.chooseMessageFile = { tempFiles: [{ name: '名册.xlsx', size: 9000, path: 'wxfile://tmp/1' }] }
    expect(await chooseFile('xlsx')).toEqual({ name: '名册.xlsx', size: 9000, content: 'wxfile://tmp/1' })
    expect(lastCall('chooseMessageFile')).toEqual({ count: 1, type: 'file', extension: ['xlsx'] })
    taroState.answers.chooseMessageFile = () => {
      throw { errMsg: 'chooseMessageFile:fail cancel' }
    }
    expect(await chooseFile('xlsx')).toBeUndefined()
    taroState.answers.chooseMessageFile = () => {
      throw { errMsg: 'chooseMessageFile:fail denied' }
    }
    await expect(chooseFile('xlsx')).rejects.toEqual({ errMsg: 'chooseMessageFile:fail denied' })
  })
})

describe('an upload from a browser', () => {
  const answering = (answer: object) => {
    const asked: [string, RequestInit][] = []
    globalThis.fetch = (async (url: string, request: RequestInit) => {
      asked.push([url, request])
      return { status: 200, json: async () => answer }
    }) as unknown as typeof fetch
    return asked
  }
  const file = { name: 'a.xlsx', size: 3, content: 'abc' }

  it('goes to the path of its ticket as it is', async () => {
    const asked = answering({ fileID: 'cloud://e.b/incoming/a.xlsx' })
    expect(await uploadInBrowser('incoming/a.xlsx', file)).toBe('cloud://e.b/incoming/a.xlsx')
    expect(asked[0]![0]).toBe('./upload?cloudPath=incoming%2Fa.xlsx')
    expect(asked[0]![1]).toMatchObject({ method: 'POST', body: 'abc' })
  })
  it('fails with a reason when it is refused', async () => {
    answering({ errCode: -503002, errMsg: 'only incoming/ is writable' })
    await expect(uploadInBrowser('elsewhere', file)).rejects.toMatchObject({ reason: 'failed', message: 'only incoming/ is writable' })
  })
})
