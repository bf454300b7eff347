import { escapeHtml, page } from './page'
import type { FunctionFolder } from '../invoke/functions'

/** The page at `/` over anybody's functions: how to call them, from a terminal, a page or a test. */
export function ownEntryPage(functions: ReadonlyMap<string, FunctionFolder>, url: string): string {
  const names = [...functions.keys()]
  const first = names[0] ?? 'hello'
  const call = `curl -X POST ${url}/as/user-1/call -d '{"name":"${first}","data":{}}'`
  const shim = `<script src="${url}/__local/wx-cloud.js"></script>
<script>
  wx.cloud.init({ openid: 'user-1' })
  wx.cloud.callFunction({ name: '${first}', data: {} }).then(({ result }) => console.log(result))
</script>`
  const body = `<header><div><h1>本地云</h1><p class="lead">云函数在这台电脑上运行，不会连到真实的云环境。</p></div></header>
<h2>云函数</h2>
<p>${names.map((name) => `<code>${escapeHtml(name)}</code>`).join(' ')}</p>
<h2>怎么调用</h2>
<p class="lead">地址里的 <code>user-1</code> 就是调用者的 OPENID，换一个就是换一个人。命令行里要带上启动时打印的 token（请求头 <code>x-local-token</code>）。</p>
<pre class="note">${escapeHtml(call)}</pre>
<p class="lead">网页或小程序的 H5 版：</p>
<pre class="note">${escapeHtml(shim)}</pre>
<footer><a href="/__local/console">数据、文件、日志与请求</a> · <a href="/__local/outbox">已发出的消息</a></footer>`
  return page({ title: '本地云', body })
}
