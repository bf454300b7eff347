import { copyText } from '../../platform/copy'

/** A mini-program opens no foreign pages, so the address is handed over to be pasted into a browser. */
export const openMaterial = (link: string | null): void => {
  if (link) void copyText(link, '链接已复制，请在浏览器里打开')
}
