import { useEffect } from 'react'
import { setSideNav } from '../../components/sideNav'
import { onNetworkChange } from '../../platform/network'
import { useAppShow } from '../../platform/pageLife'
import { routes } from '../../platform/routes'
import { enterUnlessConfirmed, useSession } from '../../platform/session'
import { presentSideNav } from './presentSideNav'

/** At the root of the app: asks who this is at launch, and again whenever there is hope while no answer has come. */
export function useEntrance(): void {
  const me = useSession((session) => (session.state === 'ready' ? session.me : undefined))
  useEffect(() => onNetworkChange((online) => online && void enterUnlessConfirmed()), [])
  useAppShow(() => void enterUnlessConfirmed())
  useEffect(() => {
    setSideNav({
      title: '支部纪实',
      items: me ? presentSideNav(me) : [],
      footer: '不涉密系统',
      footerLink: me && { text: '意见反馈', url: routes.feedback },
    })
  }, [me])
}
