import { View } from '@tarojs/components'
import { Card } from '../../components/Card'
import { Row } from '../../components/Row'
import { spoken } from '../../components/spoken'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { appVersion } from '../../platform/version'
import { runnerOf } from './privacyNotice'
import './session.scss'

const what = [
  '“支部纪实”记录党支部真正做过的事：会议、签到、学习和会议记录。事情发生时记一次，要用的地方都用这一份。',
  '不积分、不排名、不打卡，不统计谁用了多久；签到一场一次，手机不便的同志由书记现场确认。',
  '这里不处理涉密内容。',
]

/** Who runs it, what it is for and is not, its version, and where to turn. */
export function About({ organName }: { organName: string }) {
  const runner = runnerOf(organName)
  return (
    <>
      <Card title="这是什么">
        {what.map((line) => (
          <View key={line} className="session-line">
            {line}
          </View>
        ))}
      </Card>
      <Card>
        <Row title="由谁运行" note={`${runner}设立并负责`} />
        <Row
          title="留存什么、保存多久"
          note="在隐私说明里逐项写明"
          after={
            <View className="session-arrow" {...spoken({ hidden: true })}>
              ›
            </View>
          }
          onClick={() => openPage(routes.privacy)}
        />
        <Row
          title="意见和投诉"
          note="在“意见反馈”里提出，有人答复"
          after={
            <View className="session-arrow" {...spoken({ hidden: true })}>
              ›
            </View>
          }
          onClick={() => openPage(routes.feedback)}
        />
        <Row title="版本" note={appVersion} />
      </Card>
    </>
  )
}
