import type { HeldPost, Me } from '../../contract/session'
import { memberKindLabels, postName } from '../../contract/vocabulary'

/** `第三党支部书记`; the first holder of an administrative post is still waiting. */
const postText = (held: HeldPost): string => {
  const { nodeName, post, confirmed } = held
  const own =
    post === 'committeeOfficer' && nodeName.endsWith('机关党委')
      ? postName(held).replace('机关党委', '')
      : postName(held)
  return `${nodeName}${own}${confirmed ? '' : '（待确认）'}`
}

interface MineView {
  title: string
  lead: string
  /** One line a post; empty for most members. */
  posts: string[]
  /** How this WeChat account was matched to the roster. */
  binding: string
  device: { title: string; note: string; chip: string; live: boolean }
}

export function presentMine(me: Me, deviceLive: boolean): MineView {
  return {
    title: me.name,
    lead: `${me.branchName} · ${memberKindLabels[me.kind]}`,
    posts: me.posts.map(postText),
    binding: me.phoneVerified ? '已用手机号核对' : '用邀请码绑定，手机号还没有核对',
    device: deviceLive
      ? { title: '我的签到码', note: '在这部手机上，没有网络也能出示', chip: '已启用', live: true }
      : { title: '我的签到码', note: '还没有在这部手机上启用', chip: '未启用', live: false },
  }
}

/** What has not gone stays for its writer, and they are told before they leave. '' when everything went. */
export const unsentStays = (unsent: string): string =>
  unsent &&
  `还没送出的（${unsent}）留在本机，别人登录看不到，等您重新绑定后再送；不要了的，请先到“草稿和已送出”里删去。`

export const unbindText = (unsent: string): string =>
  `本机的签到码立即停用，本机保存的资料会清除，对隐私说明的同意也一并撤回。会议和签到记录不受影响，以后可以重新绑定。${unsentStays(unsent)}`
