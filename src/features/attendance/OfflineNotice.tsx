import { Notice } from '../../components/Notice'
import { uploadKept, useKeptScans } from './keptScans'

/** What is kept on this phone and that it will go by itself; nothing when all is with the server. */
export function OfflineNotice() {
  const { kept, busy, words } = useKeptScans()
  if (kept.length === 0) return null
  const text = `信号不好：${kept.length} 条签到已存在本机，联网后自动上传，不会重复。${words}`
  return (
    <Notice tone="amber" action={{ text: busy ? '正在上传…' : '立即上传', onClick: () => void uploadKept() }}>
      {text}
    </Notice>
  )
}
