import { Component, type ReactNode } from 'react'
import { startAgain } from '../platform/navigate'
import { routes } from '../platform/routes'
import { Button } from './Button'
import { Card } from './Card'
import { Page } from './Page'

interface State {
  failed: boolean
}

/** A page that breaks while it is drawn says so and has a way home: without this it is white, and nobody knows what to do. */
export class Caught extends Component<{ children: ReactNode }, State> {
  override state: State = { failed: false }

  static getDerivedStateFromError(): State {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <Page
        title="这一页没能打开"
        note="写好的内容还在这部手机上。"
        acts={
          <>
            <Button kind="primary" onClick={() => this.setState({ failed: false })}>
              再试一次
            </Button>
            <Button onClick={() => void startAgain(routes.home)}>回首页</Button>
          </>
        }
      >
        <Card>再试一次还是打不开的，请从首页进入“我的 → 意见反馈”告诉管理员您刚才在做什么。</Card>
      </Page>
    )
  }
}
