import { CallFailure } from './errors'

/** A file somebody chose, not read yet. */
export interface ChosenFile {
  name: string
  /** In bytes. */
  size: number
  content: unknown
}

/** A file kept in the cloud, at an address that opens for a while. */
export interface StoredFile {
  url: string
  name: string
  kind: 'pdf' | 'docx' | 'xlsx' | 'pptx'
}

/** One that is at hand: it can be shown, kept and sent on. */
export interface FetchedFile {
  name: string
  kind: StoredFile['kind']
  /** Where it lies. */
  path: string
}

/** Lets a person choose one file with one of these endings (`xlsx`). Undefined when they turned back. */
export function chooseFile(...endings: string[]): Promise<ChosenFile | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = endings.map((ending) => `.${ending}`).join(',')
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      resolve(file && { name: file.name, size: file.size, content: file })
    })
    input.addEventListener('cancel', () => resolve(undefined))
    input.click()
  })
}

/**
 * Puts a chosen file at the path an act named for it; gives the file's id.
 * @throws CallFailure, or the browser's own network error
 */
export async function uploadFile(cloudPath: string, file: ChosenFile): Promise<string> {
  const response = await fetch(`./upload?cloudPath=${encodeURIComponent(cloudPath)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file.content as File,
  })
  const { fileID, errMsg } = (await response.json()) as { fileID?: string; errMsg?: string }
  if (!fileID) throw new CallFailure('failed', errMsg ?? String(response.status))
  return fileID
}

/** Hands a made file to the person: a download here, opened with WeChat's own viewer on a phone. */
export async function offerFile(fileName: string, base64: string): Promise<void> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes]))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  URL.revokeObjectURL(address)
}

/** Opens a stored file by its address: a download here, shown by WeChat's own viewer on a phone. */
export async function openFile({ url, name }: StoredFile): Promise<void> {
  const link = document.createElement('a')
  link.href = url
  link.download = name
  // An address on another host is opened instead of downloaded; it must not take this page's place.
  link.target = '_blank'
  link.rel = 'noopener'
  link.click()
}

/** In a browser its address is all that is needed. */
export const fetchStored = ({ url, name, kind }: StoredFile): Promise<FetchedFile> =>
  Promise.resolve({ name, kind, path: url })

/** Saves it under its own name. */
export const showFetched = ({ path, name, kind }: FetchedFile): Promise<void> => openFile({ url: path, name, kind })
export const showsFetched = '保存'

/** A browser passes nothing on to a chat. */
export const passOn: ((file: FetchedFile) => Promise<void>) | undefined = undefined
