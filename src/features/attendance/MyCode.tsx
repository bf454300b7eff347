import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { EmptyState } from '../../components/EmptyState'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { QrImage } from '../../components/QrImage'
import { Skeleton } from '../../components/Skeleton'
import type { Device } from '../../contract/session'
import { openPage, replacePage } from '../../platform/navigate'
import { useReturn } from '../../platform/pageLife'
import { routes } from '../../platform/routes'
import { serverOffset } from '../../platform/serverClock'
import { enter, readDevice, useMe } from '../../platform/session'
import { useOnline } from '../../platform/useOnline'
import { CodeTurn } from './CodeTurn'
import { acceptedParams } from './presentAccepted'
import { clockState } from './presentCode'
import { useStamp } from './useStamp'
import { useRotatingCode } from './useRotatingCode'

/** The member's own code for the secretary to scan. Needs no network. */
export function MyCode() {
  const [device, setDevice] = useState(readDevice)
  useReturn(() => setDevice(readDevice()))
  return (
    <Page>
      <View className="attendance-mine">
        {device ? (
          <ShownCode device={device} />
        ) : (
          <Card>
            <EmptyState
              title="这部手机还没有您的签到码"
              text="在本机启用后就能出示；原来手机上的码会立即停用。"
              action={{ text: '在本机启用', onClick: () => void openPage(routes.device) }}
            />
          </Card>
        )}
      </View>
    </Page>
  )
}

function ShownCode({ device }: { device: Device }) {
  const me = useMe()
  const online = useOnline()
  const code = useRotatingCode({ direction: 'member', handle: device.deviceId, key: device.key, urlPrefix: '' })
  const stamped = useStamp(online && code !== undefined)
  useEffect(() => {
    if (stamped) void replacePage(routes.accepted, acceptedParams(stamped))
  }, [stamped])
  const [checking, setChecking] = useState(false)
  // Every answer of the server teaches the clock; asking who I am is the cheapest question.
  const checkAgain = () => {
    setChecking(true)
    void enter().then(() => setChecking(false))
  }
  const clock = clockState(serverOffset(), online)
  if (clock.state === 'off') {
    return (
      <>
        <Notice tone="amber">{clock.words}</Notice>
        <View className="attendance-below">
          <Button loading={checking} onClick={checkAgain}>
            已校准，再核对一次
          </Button>
        </View>
      </>
    )
  }
  return (
    <>
      {clock.state === 'doubtful' && <Notice tone="amber">{clock.words}</Notice>}
      {code ? (
        <QrImage text={code.text} label="我的签到码，请书记扫描" />
      ) : (
        <Card>
          <Skeleton rows={3} />
        </Card>
      )}
      <View className="attendance-name">{`${me?.branchName ?? ''} · ${me?.name ?? ''}`}</View>
      <View className="attendance-centre">
        {online ? '请书记扫描，签上后这里会盖章' : '请书记扫描，签上以书记的手机为准'}
      </View>
      {code && <CodeTurn secondsLeft={code.secondsLeft} />}
      <Notice tone="green">没有网络也可以出示，由书记的手机上传。</Notice>
    </>
  )
}
