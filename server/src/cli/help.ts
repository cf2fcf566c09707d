export const help = `核稿 hegao — 核对政府工作报告的数据、结构与用语

用法：
  hegao check <路径…>       核对文稿；文件夹指其中全部 .txt 和 .md
      --format stylish|json|sarif|github|junit   输出格式（默认 stylish）
      --fix                 直接作出确定无疑的修正
      --max-warnings N      疑似超过 N 处时也算不通过
  hegao outline <文件>      提纲：部分、节、条、段旨句，字数和数据个数（--format json）
  hegao figures <文件>      文中全部数据，及对每个数据作过的验算（--format json|csv|markdown）
  hegao compare <旧> <新>   两年的报告或一份报告的两稿对照：数据、章节、段落的增删改（--format table|markdown|json|csv）
  hegao rules [规则]        全部规则，或一条规则的说明
  hegao lsp --stdio         语言服务，供各种编辑器使用

退出码：0 没有必错（且疑似不超过限额）；1 有；2 用法不对，或有文件读不了（其余文件照常核对）
`;
