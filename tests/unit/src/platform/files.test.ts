import { chooseFile, openFile } from '../../../../src/platform/files.weapp'
import { uploadFile as uploadInBrowser } from '../../../../src/platform/files.h5'
import { lastCall, resetTaro, taroState } from '../../../support/taro/taro'

describe('files on the phone', () => {
  beforeEach(resetTaro)

  it('chooses one file of the ending, or none', async () => {
    taroState.answers.chooseMessageFile = { tempFiles: [{ name: '名册.xlsx', size: 9000, path: 'wxfile://tmp/1' }] }
    expect(await chooseFile('xlsx')).toEqual({ name: '名册.xlsx', size: 9000, content: 'wxfile://tmp/1' })
    expect(lastCall('chooseMessageFile')).toEqual({ count: 1, type: 'file', extension: ['xlsx'] })
    await chooseFile('pdf', 'docx')
    expect(lastCall('chooseMessageFile')).toMatchObject({ extension: ['pdf', 'docx'] })
    taroState.answers.chooseMessageFile = () => {
      throw { errMsg: 'chooseMessageFile:fail cancel' }
    }
    expect(await chooseFile('xlsx')).toBeUndefined()
    taroState.answers.chooseMessageFile = () => {
      throw { errMsg: 'chooseMessageFile:fail denied' }
    }
    expect(await chooseFile('xlsx')).toBeUndefined()
    expect(lastCall('showToast')).toMatchObject({ title: '聊天里的文件没有打开，请再试一次。' })
  })
})

describe('a stored file on the phone', () => {
  const stored = { url: 'https://files.example.com/a', name: '条例.pdf', kind: 'pdf' as const }
  beforeEach(resetTaro)

  it('is downloaded and shown by the viewer', async () => {
    taroState.answers.downloadFile = { statusCode: 200, tempFilePath: 'wxfile://tmp/2' }
    await openFile(stored)
    expect(lastCall('downloadFile')).toEqual({ url: 'https://files.example.com/a' })
    expect(lastCall('openDocument')).toEqual({ filePath: 'wxfile://tmp/2', fileType: 'pdf', showMenu: true })
  })
  it('is not shown when the address opens no more', async () => {
    taroState.answers.downloadFile = { statusCode: 403, tempFilePath: 'wxfile://tmp/3' }
    await expect(openFile(stored)).rejects.toMatchObject({ reason: 'failed' })
    expect(lastCall('openDocument')).toBeUndefined()
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
    await expect(uploadInBrowser('elsewhere', file)).rejects.toMatchObject({
      reason: 'failed',
      message: 'only incoming/ is writable',
    })
  })
})
