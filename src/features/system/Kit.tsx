import { View } from '@tarojs/components'
import { useState } from 'react'
import { ActionBar } from '../../components/ActionBar'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { ConfirmSheet } from '../../components/ConfirmSheet'
import { EmptyState } from '../../components/EmptyState'
import { ErrorState } from '../../components/ErrorState'
import { Facts } from '../../components/Facts'
import { Figures } from '../../components/Figures'
import { Meter } from '../../components/Meter'
import { Later } from '../../components/Later'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { Row } from '../../components/Row'
import { Seal } from '../../components/Seal'
import { Segmented } from '../../components/Segmented'
import { Sheet } from '../../components/Sheet'
import { Skeleton } from '../../components/Skeleton'
import { StateMark } from '../../components/StateMark'
import { TextField } from '../../components/TextField'
import { chooseTextSize, useDisplay } from '../../platform/display'
import { KitFields, KitPeople } from './KitFields'
import { KitLists, KitPictures, KitRule } from './KitLists'
import './system.scss'

const sizes = [
  { value: 'system', text: '跟随手机' },
  { value: 'normal', text: '标准' },
  { value: 'large', text: '大字版' },
] as const

/**
 * Every part a page is made of, in each of its states, to look at in light and dark and at each size of type. It shows
 * nobody's data and asks the server nothing.
 */
export function Kit() {
  const { choice } = useDisplay()
  const [asking, setAsking] = useState(false)
  const [looking, setLooking] = useState(false)
  return (
    <Page
      lead="给做界面的人看"
      title="界面部件的各种样子"
      note="不含任何数据"
      filters={<Segmented label="字号" choices={sizes} value={choice} onChange={chooseTextSize} />}
      acts={
        <ActionBar>
          <Button kind="primary" onClick={() => setAsking(true)}>
            打开一张询问
          </Button>
          <Button onClick={() => setLooking(true)}>打开一张表单</Button>
        </ActionBar>
      }
    >
      <Words />
      <Acts />
      <Later>
        <KitFields />
        <Later>
          <KitPeople />
          <Later>
            <KitLists />
            <Later>
              <KitPictures />
              <KitRule />
              <Waiting />
            </Later>
          </Later>
        </Later>
      </Later>
      <ConfirmSheet
        open={asking}
        title="退回这份记录？"
        text="退回后由书记改好再提交。"
        reasonLabel="原因"
        danger
        confirmText="退回"
        onConfirm={() => setAsking(false)}
        onCancel={() => setAsking(false)}
      />
      {looking && (
        <Sheet
          title="改名称"
          actText="改名"
          ready={false}
          problem={{ message: '同级已有这个名称，请换一个。', field: 'name' }}
          onClose={() => setLooking(false)}
        >
          <TextField label="名称" value="第三党支部" onChange={() => {}} maxLength={40} at="name" />
        </Sheet>
      )}
    </Page>
  )
}

function Words() {
  return (
    <>
      <Card title="提示">
        <Notice tone="amber">网络太慢，先记在手机上。</Notice>
        <Notice tone="green">已经保存。</Notice>
        <Notice tone="blue" action={{ text: '去看', onClick: () => {} }}>
          有 3 条新的答复。
        </Notice>
        <Notice>照片会去掉拍摄地点。</Notice>
      </Card>
      <Card title="标记" aside={<Chip tone="amber">待审核</Chip>}>
        <View className="system-kit-line">
          <Chip>草稿</Chip>
          <Chip tone="red">逾期</Chip>
          <Chip tone="green">已归档</Chip>
          <Chip tone="blue">进行中</Chip>
        </View>
        <View className="system-kit-line">
          <StateMark state="done">已完成</StateMark>
          <StateMark state="due">进行中</StateMark>
          <StateMark state="planned">已安排</StateMark>
          <StateMark state="overdue">逾期</StateMark>
          <StateMark state="explained">已说明</StateMark>
          <StateMark state="exempt">不作要求</StateMark>
        </View>
      </Card>
      <Card title="数字与行">
        <Figures
          items={[
            { label: '应到', value: 21 },
            { label: '实到', value: 18, tone: 'green' },
            { label: '请假', value: 2, tone: 'blue', onClick: () => {} },
            { label: '缺席', value: 1, tone: 'red' },
          ]}
        />
        <Meter value={18} max={21} threshold={11} label="有表决权 21 人，到会 18 人" />
        <Meter value={21} max={21} tone="green" label="都到了" />
        <Meter value={9} max={21} threshold={11} tone="amber" label="有表决权 21 人，到会 9 人" />
        <Facts
          facts={[
            { label: '时间', value: '今天 14:30–16:00' },
            { label: '参加', value: '陈立新、李知夏、王予安、徐望舒、林青禾、马溪桥等 7 人' },
          ]}
        />
        <Row title="陈立新" note="第三党支部 · 书记" initial="陈" after={<Chip tone="green">已到</Chip>} />
        <Row
          title="很长很长的会议名称，长到一行放不下，要看它怎样换行"
          note="11月20日 星期五 14:30"
          onClick={() => {}}
        />
      </Card>
      <Card tone="sunk">只作说明的一块。</Card>
      <Seal text="已到" time="14:28">
        签到成功，不用再做什么。
      </Seal>
    </>
  )
}

function Acts() {
  return (
    <Card title="按钮">
      <Button kind="primary">主要的一步</Button>
      <Button kind="primary" loading>
        正在做
      </Button>
      <Button kind="primary" disabled>
        现在不能做
      </Button>
      <Button>次要的一步</Button>
      <Button kind="danger">删去</Button>
      <Button kind="quiet">只有字</Button>
      <Button small>小的</Button>
    </Card>
  )
}

function Waiting() {
  return (
    <>
      <Card title="还在取">
        <Skeleton rows={2} />
      </Card>
      <Card>
        <EmptyState title="还没有人请假" text="有人请假时会排在这里。" action={{ text: '看名单', onClick: () => {} }} />
      </Card>
      <Card>
        <ErrorState text="没有连上网络，请看看信号后再试。" onRetry={() => {}} />
      </Card>
    </>
  )
}
