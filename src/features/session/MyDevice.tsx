import { View } from '@tarojs/components'
import { useState } from 'react'
import { ActionBar } from '../../components/ActionBar'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { ConfirmSheet } from '../../components/ConfirmSheet'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { openPage } from '../../platform/navigate'
import { randomId } from '../../platform/random'
import { routes } from '../../platform/routes'
import { takeDevice, useMe, useSession } from '../../platform/session'
import { toast } from '../../platform/tell'
import { useAct } from '../../platform/useAct'
import { issueDevice } from './api'

/** Whether this phone holds the member's code, and how to make it so. One phone at a time. */
export function MyDevice() {
  const me = useMe()
  const live = useSession((session) => session.deviceLive)
  const { busy, problem, run } = useAct()
  const [asking, setAsking] = useState(false)
  // One wish, one id: pressing again after a lost answer brings the same key, not a second one.
  const [wish, setWish] = useState(randomId)
  const issue = () =>
    void run(
      () => issueDevice(wish),
      (device) => {
        takeDevice(device)
        setWish(randomId())
        setAsking(false)
        toast('已在本机启用')
      },
    )
  return (
    <Page
      lead={me?.name}
      title={live ? '您的签到码在这部手机上' : '这部手机还没有您的签到码'}
      acts={
        <ActionBar>
          {live ? (
            <Button kind="primary" onClick={() => openPage(routes.myCode)}>
              出示我的码
            </Button>
          ) : (
            <Button kind="primary" loading={busy} onClick={issue}>
              在本机启用我的码
            </Button>
          )}
          {live && <Button onClick={() => setAsking(true)}>重新领取</Button>}
        </ActionBar>
      }
    >
      {problem && !asking && <Notice tone="amber">{problem.message}</Notice>}
      <Card title="我的签到码" aside={<Chip tone={live ? 'green' : 'amber'}>{live ? '已启用' : '未启用'}</Chip>}>
        <View>请书记扫一下就能签到。码每 15 秒更换，截屏、转发的无效。没有网络也能出示。</View>
      </Card>
      <Card tone="sunk" title="一人一部手机">
        在一部手机上启用，原来手机上的码就立即停用。换了手机，打开这一页再启用一次就行。
      </Card>
      <ConfirmSheet
        open={asking}
        title="重新领取签到码？"
        text={problem?.message ?? '怀疑码被别人拿到时用。领取后旧码立即停用，已经签的到不受影响。'}
        confirmText="重新领取"
        busy={busy}
        onConfirm={issue}
        onCancel={() => setAsking(false)}
      />
    </Page>
  )
}
