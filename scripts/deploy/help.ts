export const help = `npm run deploy -- --env 环境ID [选项]

把云函数、集合、索引和权限部署到微信云开发，需要时再上传小程序。先列出计划，确认后才动手；
再运行一次只做还没做完的，全部做完时什么也不做。

第一次部署
  1. npm run deploy -- --draw-keys 文件        生成密钥文件（放在项目目录以外，只有自己能读，请离线备份两份）
  2. npm run deploy -- --env 环境ID --dry-run  不联网、不要密钥，先看会做什么
  3. npm run deploy -- --env 环境ID --keys 文件
                                               联网比较、列出差别，输入 yes 后执行；最后显示一次认领码（24 小时有效）
  4. 加上 --preview 图片文件 或 --upload 版本号，上传小程序

选项
  --env 环境ID         云开发控制台首页的环境 ID，形如 zhibu-3gabc12d4e5f（必填）
  --dry-run            只看计划：不联网、不要密钥，与空环境比较（或与 --state 记下的状态比较）
  --json               计划和结果以一个 JSON 文档写到标准输出，给人看的话写到标准错误；用 npm run --silent 去掉 npm 自己的话
  --yes                不再询问，列出计划后直接执行；没有终端又没有 --yes 时只列计划
  --keys 文件          密钥文件（每行“名称=值”，权限 600）；也可以用同名环境变量
  --draw-keys 文件     新生成一份密钥文件，不部署；从不覆盖已有的文件，从不显示密钥
  --rotate-keys 新文件 和 --keys 旧文件一起用：给记录密钥（RECORD_KEYS）加一个新版本，写到新文件，不部署；
                       再用新文件部署，旧内容由定时任务逐步换成新密钥；新文件取代旧文件，同样备份
  --new-claim          认领码丢了又没人认领过机关：换一个新的（旧的随即失效）
  --old-forms refused  旧格式的记录都补上校验以后（见“系统状态”），从此不再接受没有校验的记录；恢复较早的备份时先用
                       --old-forms accepted 接受，补完再用 refused
  --preview 图片文件   上传为开发预览，二维码存成图片
  --upload 版本号      上传为体验版候选，版本号形如 1.2.0
  --note 说明          随 --preview、--upload 显示在小程序后台的说明
  --region 地域        云环境所在地域，默认 ap-shanghai
  --write-state 文件   把平台现在的状态（不含密钥）记到文件
  --state 文件         和 --dry-run 一起用：与这份状态比较
  --allow-dirty        允许有没提交的改动（只用于试验环境）
  --help               显示这份说明

环境变量
  TENCENTCLOUD_SECRETID、TENCENTCLOUD_SECRETKEY    腾讯云访问密钥（访问管理 → API 密钥），须属于开通这个云环境的账号
  TENCENTCLOUD_SESSIONTOKEN                        使用临时密钥时才需要
  MINIPROGRAM_APPID                                小程序 AppID；给出时读取集合权限也会带上
  MINIPROGRAM_UPLOAD_KEY                           小程序代码上传密钥文件的路径（小程序后台 → 开发管理 → 开发设置），上传小程序时必需
  ORGAN_KEY 等                                     密钥文件里的各项；名称见 cloudfunctions/schema.json 的 environment

不会做的事：不删集合、索引和云函数，不改不认识的环境变量，不换已经在用的密钥。
`
