import { Notice } from '../../components/Notice'
import { uploadStored, useStoredScans } from './storedScans'

/** What is kept on this phone and that it will go by itself; nothing when all is with the server. */
export function OfflineNotice() {
  const { stored, busy, words } = useStoredScans()
  if (stored.length === 0) return null
  const text = `信号不好：${stored.length} 条签到已存在本机，联网后自动上传，不会重复。${words}`
  return (
    <Notice tone="amber" action={{ text: busy ? '正在上传…' : '立即上传', onClick: () => void uploadStored() }}>
      {text}
    </Notice>
  )
}
