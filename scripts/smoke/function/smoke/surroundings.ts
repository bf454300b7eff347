import type { Act } from './act'

export const timeZone: Act = async () =>
  new Date().getTimezoneOffset() === 0 ? 'UTC' : `UTC${-new Date().getTimezoneOffset() / 60}`

export const identityKeys: Act = async ({ cloud }) => {
  const { OPENID } = cloud.getWXContext()
  return OPENID === undefined || OPENID === '' ? '没有身份' : '有身份'
}

/** The life of a download address when nobody names one, in seconds, as the answer or the address itself says. */
export const addressLife: Act = async ({ cloud, collection }) => {
  const cloudPath = `${collection}/life.txt`
  const { fileID = '' } = await cloud.uploadFile({ cloudPath, fileContent: Buffer.from('life') })
  try {
    const { fileList } = await cloud.getTempFileURL({ fileList: [fileID] })
    const [file] = fileList
    const [, from, to] = /sign-time=(\d+)(?:;|%3B)(\d+)/.exec(file?.tempFileURL ?? '') ?? []
    if (from !== undefined && to !== undefined) return String(Number(to) - Number(from))
    return file?.maxAge === undefined ? '看不出' : String(file.maxAge)
  } finally {
    await cloud.deleteFile({ fileList: [fileID] })
  }
}

/** A thousand rows, so that an index can be built on a full collection. */
export const fill: Act = async ({ rows }) => {
  for (let start = 0; start < 1000; start += 100) {
    await rows.add({
      data: Array.from({ length: 100 }, (_, n) => ({ name: 'full', key: `full${start + n}`, number: start + n })),
    })
  }
  const { total } = (await rows.where({ name: 'full' }).count()) as { total: number }
  return String(total)
}

/** Which of the two timers has fired. */
export const fired: Act = async ({ rows }) => {
  const { data } = (await rows.where({ name: 'timer' }).limit(10).get()) as { data: { zone: string }[] }
  return data[0]?.zone ?? ''
}
