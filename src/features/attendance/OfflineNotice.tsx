import { Notice } from '../../components/Notice'
import { beijingClock } from '../../contract/days'
import { useOnline } from '../../platform/useOnline'
import { uploadStored, useStoredScans } from './storedScans'
import { useDoorLine } from './useDoorLine'

/** What is kept on this phone and that it will go by itself; nothing when all is with the server and it answers. */
export function OfflineNotice() {
  const { stored, busy, words } = useStoredScans()
  const { line, answeredAt } = useDoorLine()
  const online = useOnline()
  if (stored.length === 0 && (online ? !line.byItself : true)) return null
  const count = stored.length
  if (!online) return <Notice tone="amber">{`没网：${count} 条签到已存在本机，联网后自动补传，不会重复。`}</Notice>
  const since = answeredAt === undefined ? '' : ` · 上次同步 ${beijingClock(new Date(answeredAt).toISOString())}`
  const text = line.byItself
    ? `网络慢，先记在手机上${since} · 未同步 ${count}`
    : `${count} 条签到已存在本机，正在补传，不会重复。${words}`
  return count === 0 ? (
    <Notice tone="amber">{text}</Notice>
  ) : (
    <Notice tone="amber" action={{ text: busy ? '正在上传…' : '立即上传', onClick: () => void uploadStored() }}>
      {text}
    </Notice>
  )
}
