export const help = `核稿 hegao — 核对政府工作报告的数据、结构与用语

用法：
  hegao check <路径…>       核对文稿；文件夹指其中全部 .txt 和 .md
      --format stylish|json|sarif|github|junit   输出格式（默认 stylish）
      --fix                 直接作出确定无疑的修正
      --max-warnings N      疑似超过 N 处时也算不通过
      --shard 第几份/共几份  只核对其中一份，如 1/4；各份合起来不重不漏，结果用 hegao merge 合并
      --workers N           同时用几个线程（默认看处理器和文稿多少）
  hegao merge <结果…>       把各份的结果（JSON 或 SARIF）合成一个；退出码同 check（--max-warnings N）
  hegao outline <文件>      提纲：部分、节、条、段旨句，字数和数据个数（--format json）
  hegao figures <文件>      文中全部数据，及对每个数据作过的验算（--format json|csv|markdown）
  hegao targets [文件]      去年报告的每项承诺，今年在哪里回应、完成没有（--last 去年的报告，--format json|csv|markdown）；
                            不写文件指当前文件夹里最新的报告
  hegao draft --from <去年的报告>   来年的初稿：照去年的部署列好，每个数留空（--year 年，-o 文件）
  hegao baseline <路径…>    把现有的问题全部记入基线（.hegao/accepted.yml），以后只报新的
      --by 姓名             署谁的名
  hegao import <文件>       把 Word 文档或 PDF 的文字转成文稿，写到屏幕
      -o 文件               写到文件；已有的文件要加 --force 才覆盖
  hegao compare <旧> <新>   两年的报告或一份报告的两稿对照：数据、章节、段落的增删改（--format table|markdown|json|csv）
  hegao rules [规则]        全部规则，或一条规则的说明
  hegao lsp --stdio         语言服务，供各种编辑器使用

check、outline、figures 也能直接读 .docx、.docm 和有文字的 .pdf，位置按读出的文字计。

退出码：0 没有必错（且疑似不超过限额）；1 有；2 用法不对，或有文件读不了（其余文件照常核对）
`;
