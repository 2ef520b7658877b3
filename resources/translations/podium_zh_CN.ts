<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AnnotateKeys</name>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Alt+%1</source>
        <translation>Alt+%1</translation>
    </message>
    <message>
        <source>Digits name cards and ranks.</source>
        <translation>数字键用于卡片和名次。</translation>
    </message>
    <message>
        <source>Tab moves between the parts of the page.</source>
        <translation>Tab 键在页面各部分之间移动。</translation>
    </message>
    <message>
        <source>This key needs another one beside it.</source>
        <translation>此键需要与另一个键一起按。</translation>
    </message>
    <message>
        <source>%1 is taken: %2.</source>
        <translation>%1 已被占用：%2。</translation>
    </message>
    <message>
        <source>%1 is taken.</source>
        <translation>%1 已被占用。</translation>
    </message>
    <message>
        <source>The left one is better</source>
        <translation>左边更好</translation>
    </message>
    <message>
        <source>The right one is better</source>
        <translation>右边更好</translation>
    </message>
    <message>
        <source>Both are equally good</source>
        <translation>两者一样好</translation>
    </message>
    <message>
        <source>The next card ties with the last</source>
        <translation>下一张卡片与上一张平局</translation>
    </message>
    <message>
        <source>Take the last card back</source>
        <translation>收回上一张卡片</translation>
    </message>
    <message>
        <source>Focus on the card before</source>
        <translation>聚焦前一张卡片</translation>
    </message>
    <message>
        <source>Focus on the next card</source>
        <translation>聚焦下一张卡片</translation>
    </message>
    <message>
        <source>Reject the card that has the focus</source>
        <translation>拒绝当前聚焦的卡片</translation>
    </message>
    <message>
        <source>Reject all the rest</source>
        <translation>拒绝其余全部</translation>
    </message>
    <message>
        <source>The next question</source>
        <translation>下一个问题</translation>
    </message>
    <message>
        <source>Submit the answer</source>
        <translation>提交标注</translation>
    </message>
    <message>
        <source>All of them are bad</source>
        <translation>全都不好</translation>
    </message>
    <message>
        <source>I cannot tell</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>Skip: somebody else answers it</source>
        <translation>跳过：由其他人标注</translation>
    </message>
    <message>
        <source>Take the last answer back, again and again</source>
        <translation>撤回上一个标注，可连续撤回</translation>
    </message>
    <message>
        <source>Give the answer again that was taken back</source>
        <translation>恢复被撤回的标注</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Why: write the reason</source>
        <translation>为什么：写下理由</translation>
    </message>
    <message>
        <source>Flag this query</source>
        <translation>标记此查询有问题</translation>
    </message>
    <message>
        <source>Edit the card that has the focus</source>
        <translation>编辑当前聚焦的卡片</translation>
    </message>
    <message>
        <source>Write a better answer</source>
        <translation>写一个更好的回答</translation>
    </message>
    <message>
        <source>Pause or play all clips</source>
        <translation>暂停或播放全部片段</translation>
    </message>
    <message>
        <source>Play from the start</source>
        <translation>从头播放</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>后退一帧</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>前进一帧</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>放慢</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>加快</translation>
    </message>
    <message>
        <source>Good, at this moment</source>
        <translation>此刻表现好</translation>
    </message>
    <message>
        <source>Bad, at this moment</source>
        <translation>此刻表现差</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>向下阅读</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>向上阅读</translation>
    </message>
    <message>
        <source>A page on</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>A page back</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Cards move together, or each for itself</source>
        <translation>卡片一起移动，或各自移动</translation>
    </message>
    <message>
        <source>Mark the differences</source>
        <translation>标出差异</translation>
    </message>
    <message>
        <source>Dim the words that all share</source>
        <translation>淡化共有的词</translation>
    </message>
    <message>
        <source>Find in all cards</source>
        <translation>在所有卡片中查找</translation>
    </message>
    <message>
        <source>Unfold or fold long texts</source>
        <translation>展开或折叠长文本</translation>
    </message>
    <message>
        <source>Show or hide lengths</source>
        <translation>显示或隐藏长度</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>The whole image</source>
        <translation>显示整张图像</translation>
    </message>
    <message>
        <source>Guidelines and examples</source>
        <translation>标注指南和示例</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>这些按键</translation>
    </message>
    <message>
        <source>Close what is on top</source>
        <translation>关闭最上层</translation>
    </message>
    <message>
        <source>How much better: a number</source>
        <translation>好多少：一个数字</translation>
    </message>
    <message>
        <source>Read by words, to mark a passage; again: the next card</source>
        <translation>逐词阅读以标记片段；再按一次：下一张卡片</translation>
    </message>
    <message>
        <source>Reading: the word before</source>
        <translation>阅读：上一个词</translation>
    </message>
    <message>
        <source>Reading: the next word; Shift selects up to it</source>
        <translation>阅读：下一个词；按住 Shift 选到此处</translation>
    </message>
    <message>
        <source>Reading: the sentence before</source>
        <translation>阅读：上一句</translation>
    </message>
    <message>
        <source>Reading: the sentence, the next one</source>
        <translation>阅读：本句，下一句</translation>
    </message>
    <message>
        <source>Reading: label what is selected</source>
        <translation>阅读：给所选内容加标签</translation>
    </message>
    <message>
        <source>Reading: remove the labels of what is selected</source>
        <translation>阅读：移除所选内容的标签</translation>
    </message>
    <message>
        <source>Judging: the next step or claim</source>
        <translation>判断：下一步骤或论断</translation>
    </message>
    <message>
        <source>Judging: the one before</source>
        <translation>判断：上一个</translation>
    </message>
    <message>
        <source>Judging: right, supported</source>
        <translation>判断：正确、有依据</translation>
    </message>
    <message>
        <source>Judging: neutral, partly</source>
        <translation>判断：中性、部分</translation>
    </message>
    <message>
        <source>Judging: wrong, unsupported</source>
        <translation>判断：错误、无依据</translation>
    </message>
    <message>
        <source>Judging: take the label off</source>
        <translation>判断：去掉标签</translation>
    </message>
    <message>
        <source>Begin a conversation of your own</source>
        <translation>开始自己的对话</translation>
    </message>
    <message>
        <source>Slider: a little less</source>
        <translation>滑块：略微减小</translation>
    </message>
    <message>
        <source>Slider: a little more</source>
        <translation>滑块：略微增大</translation>
    </message>
    <message>
        <source>Sound on or off</source>
        <translation>打开或关闭声音</translation>
    </message>
    <message>
        <source>Copy code: the next box; without code, the text</source>
        <translation>复制代码：下一个代码框；没有代码时复制文本</translation>
    </message>
    <message>
        <source>Enlarged: further to the left</source>
        <translation>放大时：向左移动</translation>
    </message>
    <message>
        <source>Enlarged: further to the right</source>
        <translation>放大时：向右移动</translation>
    </message>
    <message>
        <source>Enlarged: further up</source>
        <translation>放大时：向上移动</translation>
    </message>
    <message>
        <source>Enlarged: further down</source>
        <translation>放大时：向下移动</translation>
    </message>
    <message>
        <source>Hold: another image in this place</source>
        <translation>按住：在此处显示另一张图片</translation>
    </message>
    <message>
        <source>Hold: another image over this one</source>
        <translation>按住：将另一张图片叠加在这张上</translation>
    </message>
    <message>
        <source>Hold: how far two images differ</source>
        <translation>按住：显示两张图片的差异</translation>
    </message>
    <message>
        <source>Hold: the loupe</source>
        <translation>按住：放大镜</translation>
    </message>
    <message>
        <source>Before a letter: the card after Z; A is AA</source>
        <translation>字母之前：Z 之后的卡片；A 即 AA</translation>
    </message>
</context>
<context>
    <name>AnswerDetails</name>
    <message>
        <source>Revised by answer %1, which replaces it.</source>
        <translation>已由标注 %1 修订并替换。</translation>
    </message>
    <message>
        <source>Taken back; its query waits for an answer again.</source>
        <translation>已撤回；其查询重新等待标注。</translation>
    </message>
    <message>
        <source>Stands. It revises answer %1.</source>
        <translation>有效。它修订了标注 %1。</translation>
    </message>
    <message>
        <source>Stands.</source>
        <translation>有效。</translation>
    </message>
    <message>
        <source>tutorial</source>
        <translation>教程</translation>
    </message>
    <message>
        <source>qualification</source>
        <translation>资格测试</translation>
    </message>
    <message>
        <source>%1 right</source>
        <translation>%1 正确</translation>
    </message>
    <message>
        <source>%1 wrong</source>
        <translation>%1 错误</translation>
    </message>
    <message>
        <source>%1 neutral</source>
        <translation>%1 中性</translation>
    </message>
    <message>
        <source>%1 supported</source>
        <translation>%1 有依据</translation>
    </message>
    <message>
        <source>%1 partly supported</source>
        <translation>%1 部分有依据</translation>
    </message>
    <message>
        <source>%1 unsupported</source>
        <translation>%1 无依据</translation>
    </message>
    <message>
        <source>%1 (characters %2 to %3)</source>
        <translation>%1（第 %2 至 %3 个字符）</translation>
    </message>
    <message>
        <source>good at frame %1</source>
        <translation>第 %1 帧好</translation>
    </message>
    <message>
        <source>bad at frame %1</source>
        <translation>第 %1 帧差</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>How much better</source>
        <translation>好多少</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Written answer</source>
        <translation>书写的回答</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>问题标记</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>%1, after %2</source>
        <translation>%1，用时 %2</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>提交时间</translation>
    </message>
    <message>
        <source>%1; replays: %2</source>
        <translation>%1；重放：%2</translation>
    </message>
    <message>
        <source>query %1, answer %2</source>
        <translation>查询 %1，标注 %2</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Rated %1</source>
        <translation>评分 %1</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>标签：%1</translation>
    </message>
    <message>
        <source>Marked: %1</source>
        <translation>已标记：%1</translation>
    </message>
    <message>
        <source>Steps: %1</source>
        <translation>步骤：%1</translation>
    </message>
    <message>
        <source>Citations: %1</source>
        <translation>引用：%1</translation>
    </message>
    <message>
        <source>While it played: %1</source>
        <translation>播放期间：%1</translation>
    </message>
    <message>
        <source>Looked at for %1; replays: %2</source>
        <translation>查看 %1；重放：%2</translation>
    </message>
    <message>
        <source>Looked at for %1</source>
        <translation>查看 %1</translation>
    </message>
    <message>
        <source>Edited to: %1</source>
        <translation>编辑为：%1</translation>
    </message>
    <message>
        <source>Said next</source>
        <translation>接着说的话</translation>
    </message>
    <message>
        <source>Does not count: the import of its query is taken back.</source>
        <translation>不计入：其查询的导入已被撤回。</translation>
    </message>
</context>
<context>
    <name>AnswerWords</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>accepted %1</source>
        <translation>接受 %1</translation>
    </message>
    <message>
        <source>rejected %1</source>
        <translation>拒绝 %1</translation>
    </message>
    <message>
        <source>strength %1</source>
        <translation>强度 %1</translation>
    </message>
    <message>
        <source>margin %1</source>
        <translation>差距 %1</translation>
    </message>
    <message>
        <source>tags: %1</source>
        <translation>标签：%1</translation>
    </message>
    <message>
        <source>marked passages: %1</source>
        <translation>标记片段：%1</translation>
    </message>
    <message>
        <source>labelled steps: %1</source>
        <translation>已标注步骤：%1</translation>
    </message>
    <message>
        <source>judged citations: %1</source>
        <translation>已判断引用：%1</translation>
    </message>
    <message>
        <source>moments: %1</source>
        <translation>时刻：%1</translation>
    </message>
    <message>
        <source>edited %1</source>
        <translation>编辑了 %1</translation>
    </message>
    <message>
        <source>wrote an answer</source>
        <translation>写了一个回答</translation>
    </message>
    <message>
        <source>with a reason</source>
        <translation>附有理由</translation>
    </message>
    <message>
        <source>flagged: %1</source>
        <translation>标记问题：%1</translation>
    </message>
    <message>
        <source>best %1, worst %2</source>
        <translation>最好 %1，最差 %2</translation>
    </message>
    <message>
        <source>others</source>
        <translation>其余</translation>
    </message>
    <message>
        <source>both bad</source>
        <translation>都差</translation>
    </message>
    <message>
        <source>all bad</source>
        <translation>全部都差</translation>
    </message>
    <message>
        <source>can&apos;t tell</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>已记录</translation>
    </message>
    <message>
        <source>went on</source>
        <translation>继续了对话</translation>
    </message>
</context>
<context>
    <name>CardMark</name>
    <message>
        <source>%1 =</source>
        <translation>%1 =</translation>
    </message>
    <message>
        <source>rank %1, tied</source>
        <translation>第 %1 名，平局</translation>
    </message>
    <message>
        <source>rank %1</source>
        <translation>第 %1 名</translation>
    </message>
    <message>
        <source>✓ accepted</source>
        <translation>✓ 已接受</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>✕ rejected</source>
        <translation>✕ 已拒绝</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>best</source>
        <translation>最好</translation>
    </message>
    <message>
        <source>the best</source>
        <translation>最好</translation>
    </message>
    <message>
        <source>worst</source>
        <translation>最差</translation>
    </message>
    <message>
        <source>the worst</source>
        <translation>最差</translation>
    </message>
</context>
<context>
    <name>EmptyReason</name>
    <message>
        <source>The learner is starting</source>
        <translation>学习器正在启动</translation>
    </message>
    <message>
        <source>The learner is making the first clips</source>
        <translation>学习器正在生成第一批片段</translation>
    </message>
    <message>
        <source>The learner is making the next clips</source>
        <translation>学习器正在生成下一批片段</translation>
    </message>
    <message>
        <source>They appear here by themselves.</source>
        <translation>它们会自动出现在这里。</translation>
    </message>
    <message>
        <source>You have answered everything that waits</source>
        <translation>等待中的查询已全部标注</translation>
    </message>
    <message>
        <source>No query is waiting</source>
        <translation>没有等待中的查询</translation>
    </message>
    <message>
        <source>New queries appear here as soon as they are added to the project.</source>
        <translation>新的查询加入项目后会立即出现在这里。</translation>
    </message>
    <message>
        <source>The learner is stopped. Start it, and it learns from your answers and makes new clips.</source>
        <translation>学习器已停止。启动后，它会从标注中学习并生成新片段。</translation>
    </message>
    <message>
        <source>The learner is stopped. Start it, and it plays and makes the first clips.</source>
        <translation>学习器已停止。启动后，它会开始游戏并生成第一批片段。</translation>
    </message>
    <message>
        <source>Start the learner</source>
        <translation>启动学习器</translation>
    </message>
    <message>
        <source>about %1 s</source>
        <translation>约 %1 秒</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>约 %1 分钟</translation>
    </message>
    <message>
        <source>Looking for queries</source>
        <translation>正在查找查询</translation>
    </message>
    <message>
        <source>The learner has stopped</source>
        <translation>学习器已停止</translation>
    </message>
    <message>
        <source>Start the learner again</source>
        <translation>重新启动学习器</translation>
    </message>
    <message>
        <source>The queries that wait are not for you</source>
        <translation>等待中的查询不适合当前标注员</translation>
    </message>
    <message>
        <source>Another program runs the learner of this project</source>
        <translation>另一个程序正在运行此项目的学习器</translation>
    </message>
    <message>
        <source>Its next clips appear here by themselves.</source>
        <translation>它的下一批片段会自动出现在这里。</translation>
    </message>
    <message>
        <source>No query is waiting: the learner is paused</source>
        <translation>没有等待中的查询：学习器已暂停</translation>
    </message>
    <message>
        <source>Let it go on, and it makes new clips.</source>
        <translation>让它继续，就会生成新片段。</translation>
    </message>
    <message>
        <source>Resume the learner</source>
        <translation>恢复学习器</translation>
    </message>
    <message>
        <source>The learner is stopping</source>
        <translation>学习器正在停止</translation>
    </message>
    <message>
        <source>It writes its checkpoint.</source>
        <translation>它正在写入检查点。</translation>
    </message>
    <message>
        <source>The query that waits is not for you</source>
        <translation>等待中的查询不属于当前标注员</translation>
    </message>
    <message>
        <source>Import prompts and items to begin</source>
        <translation>先导入提示和条目</translation>
    </message>
    <message>
        <source>Their queries appear here as soon as they are in the project.</source>
        <translation>进入项目后，其查询会立即显示在这里。</translation>
    </message>
    <message>
        <source>Import...</source>
        <translation>导入...</translation>
    </message>
    <message>
        <source>Nothing is left to answer</source>
        <translation>没有剩余的查询</translation>
    </message>
    <message>
        <source>You have answered %1 of %2.</source>
        <translation>已标注 %1 / %2。</translation>
    </message>
    <message>
        <source>The qualification was not passed</source>
        <translation>资格测试未通过</translation>
    </message>
    <message>
        <source>%1 of %2 answers were as expected, and %3 are needed. Ask the project&apos;s lead how to go on.</source>
        <translation>%2 个标注中有 %1 个符合预期，需要 %3 个。请向项目负责人询问如何继续。</translation>
    </message>
    <message>
        <source>No replies came</source>
        <translation>没有收到回复</translation>
    </message>
    <message>
        <source>%1 Your message is kept, and it is tried again by itself.</source>
        <translation>%1 消息已保留，会自动重试。</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Your message waits for replies</source>
        <translation>消息正在等待回复</translation>
    </message>
    <message>
        <source>Nothing on this machine makes them: name a reply command in the settings, or let another machine run &quot;podium reply&quot; on this project. They appear here by themselves.</source>
        <translation>本机没有生成回复的程序：请在设置中填写回复命令，或在另一台机器上对此项目运行 &quot;podium reply&quot;。回复会自动出现在这里。</translation>
    </message>
    <message>
        <source>The replies are being written</source>
        <translation>正在生成回复</translation>
    </message>
    <message>
        <source>Other queries meanwhile</source>
        <translation>先回答其他查询</translation>
    </message>
    <message>
        <source>End this conversation</source>
        <translation>结束此对话</translation>
    </message>
    <message>
        <source>Or begin a conversation: write its first message.</source>
        <translation>也可以开始一段对话：写下第一条消息。</translation>
    </message>
    <message>
        <source>Begin a conversation...</source>
        <translation>开始对话...</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>The learner can make new clips meanwhile.</source>
        <translation>学习器可以同时生成新片段。</translation>
    </message>
    <message>
        <source>It still wants an answer, but you have answered or skipped it, or somebody else is looking at it.</source>
        <translation>它还需要标注，但已被自己标注或跳过，或者其他人正在查看。</translation>
    </message>
    <message>
        <source>%1 still want an answer, but you have answered or skipped them, or others are looking at them.</source>
        <translation>还有 %1 个需要标注，但已被自己标注或跳过，或者其他人正在查看。</translation>
    </message>
    <message numerus="yes">
        <source>%n queries cannot be shown here: their items are missing or damaged.</source>
        <translation>
            <numerusform>%n 个查询无法在此显示：其条目缺失或损坏。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GuidedProgress</name>
    <message>
        <source>Tutorial</source>
        <translation>教程</translation>
    </message>
    <message>
        <source>Qualification</source>
        <translation>资格测试</translation>
    </message>
    <message>
        <source>Tutorial %1 of %2</source>
        <translation>教程 %1 / %2</translation>
    </message>
    <message>
        <source>Qualification %1 of %2</source>
        <translation>资格测试 %1 / %2</translation>
    </message>
    <message>
        <source>%1 of %2 answers were as expected</source>
        <translation>%2 个标注中有 %1 个符合预期</translation>
    </message>
    <message>
        <source>The qualification is passed: %1.</source>
        <translation>资格测试已通过：%1。</translation>
    </message>
    <message>
        <source>The qualification is finished: %1.</source>
        <translation>资格测试已结束：%1。</translation>
    </message>
</context>
<context>
    <name>HistoryRow</name>
    <message>
        <source>Answer %1 cannot be read: %2</source>
        <translation>无法读取标注 %1：%2</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>revised</source>
        <translation>已修订</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>import taken back</source>
        <translation>导入已撤回</translation>
    </message>
</context>
<context>
    <name>ImportUndo</name>
    <message>
        <source>Take back the import</source>
        <translation>撤回导入</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>%1 brought in queries: %2, answers of the file: %3.</source>
        <translation>%1 带来的查询：%2，文件中的标注：%3。</translation>
    </message>
    <message>
        <source>People have given %1 answers to them since.</source>
        <translation>此后人们对它们给出了 %1 个标注。</translation>
    </message>
    <message>
        <source>None of this counts any more until the import is put back.</source>
        <translation>在恢复导入之前，这些都不再计入。</translation>
    </message>
</context>
<context>
    <name>PadKeys</name>
    <message>
        <source>Choose the card that has the focus</source>
        <translation>选择有焦点的卡片</translation>
    </message>
    <message>
        <source>Choose card %1</source>
        <translation>选择卡片 %1</translation>
    </message>
    <message>
        <source>The left one is better</source>
        <translation>左边的更好</translation>
    </message>
    <message>
        <source>Focus on the card before</source>
        <translation>焦点移到上一张卡片</translation>
    </message>
    <message>
        <source>The right one is better</source>
        <translation>右边的更好</translation>
    </message>
    <message>
        <source>Focus on the next card</source>
        <translation>焦点移到下一张卡片</translation>
    </message>
    <message>
        <source>Both are equally good</source>
        <translation>两者一样好</translation>
    </message>
    <message>
        <source>The next card ties with the last</source>
        <translation>下一张卡片与上一张平局</translation>
    </message>
    <message>
        <source>I cannot tell</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>Play from the start</source>
        <translation>从头播放</translation>
    </message>
    <message>
        <source>Pause or play all clips</source>
        <translation>暂停或播放全部片段</translation>
    </message>
    <message>
        <source>Submit the answer</source>
        <translation>提交标注</translation>
    </message>
    <message>
        <source>Take the last answer back</source>
        <translation>撤回上一个标注</translation>
    </message>
    <message>
        <source>L1</source>
        <translation>L1</translation>
    </message>
    <message>
        <source>R1</source>
        <translation>R1</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>QueryReason</name>
    <message>
        <source>random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>disagreement</source>
        <translation>分歧</translation>
    </message>
    <message>
        <source>Drawn at random. A fixed share of the queries is, so that the model is also asked about what it believes to know.</source>
        <translation>随机抽取。固定比例的查询是随机的，这样也会检验模型自认为已知的内容。</translation>
    </message>
    <message>
        <source>The members of the reward model disagree most about these clips, so your answer teaches it most.</source>
        <translation>奖励模型的各成员对这些片段分歧最大，因此对它们的标注最有价值。</translation>
    </message>
    <message>
        <source>conversation</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>The replies to what you wrote.</source>
        <translation>对所写内容的回复。</translation>
    </message>
</context>
<context>
    <name>RescueFile</name>
    <message>
        <source>The unsaved answers could be written neither beside the project (%1) nor to the temporary folder (%2). Keep this window open and make room on one of these disks.</source>
        <translation>未保存的标注既无法写到项目旁边（%1），也无法写入临时文件夹（%2）。请保持此窗口打开，并在其中一个磁盘上腾出空间。</translation>
    </message>
</context>
<context>
    <name>TextParts</name>
    <message>
        <source>Step %1</source>
        <translation>步骤 %1</translation>
    </message>
    <message>
        <source>Claim %1</source>
        <translation>论断 %1</translation>
    </message>
</context>
<context>
    <name>podium::AcceptRow</name>
    <message>
        <source>✓ Accept</source>
        <translation>✓ 接受</translation>
    </message>
    <message>
        <source>✕ Reject</source>
        <translation>✕ 拒绝</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>%1 (key %2)</source>
        <translation>%1（按键 %2）</translation>
    </message>
</context>
<context>
    <name>podium::AnimationDecode</name>
    <message>
        <source>Qt&apos;s plugin for %1 images is not installed. Install the package qt6-image-formats-plugins.</source>
        <translation>用于 %1 图像的 Qt 插件未安装。请安装软件包 qt6-image-formats-plugins。</translation>
    </message>
    <message>
        <source>The %1 animation is damaged: its end is missing.</source>
        <translation>%1 动画已损坏：缺少结尾。</translation>
    </message>
    <message>
        <source>The frames of this animation are too large. Scale it down.</source>
        <translation>此动画的帧太大。请将其缩小。</translation>
    </message>
    <message>
        <source>This animation has %1 frames; they do not fit into memory. Cut it into shorter ones.</source>
        <translation>此动画有 %1 帧，内存放不下。请将其切成较短的动画。</translation>
    </message>
    <message>
        <source>Decoding was cancelled.</source>
        <translation>解码已取消。</translation>
    </message>
    <message>
        <source>Frame %1 of the %2 animation is damaged: %3.</source>
        <translation>%2 动画的第 %1 帧已损坏：%3。</translation>
    </message>
</context>
<context>
    <name>podium::AnnotateModel</name>
    <message>
        <source>The last answer could not be taken back: %1</source>
        <translation>上一个标注无法撤回：%1</translation>
    </message>
    <message>
        <source>There is no answer of yours to take back.</source>
        <translation>没有可以撤回的标注。</translation>
    </message>
    <message>
        <source>The answer could not be given again: %1</source>
        <translation>标注无法恢复：%1</translation>
    </message>
    <message>
        <source>There is no answer to give again.</source>
        <translation>没有可以恢复的标注。</translation>
    </message>
    <message>
        <source>Answer %1 cannot be changed: %2</source>
        <translation>标注 %1 无法修改：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n answers that an earlier session could not save are being saved now.</source>
        <translation>
            <numerusform>正在保存之前会话未能保存的 %n 个标注。</numerusform>
        </translation>
    </message>
    <message>
        <source>Answers of an earlier session could not be read back: %1</source>
        <translation>无法读回之前会话的标注：%1</translation>
    </message>
    <message>
        <source>There is no query to answer.</source>
        <translation>没有需要标注的查询。</translation>
    </message>
    <message>
        <source>The query is not on the screen yet.</source>
        <translation>查询尚未显示。</translation>
    </message>
    <message>
        <source>Look a little longer: at least %1 s.</source>
        <translation>请再多看一会儿：至少 %1 秒。</translation>
    </message>
    <message>
        <source>Choose the better one first.</source>
        <translation>请先选择更好的一个。</translation>
    </message>
    <message>
        <source>Choose the best one first, then the worst.</source>
        <translation>请先选择最好的，再选择最差的。</translation>
    </message>
    <message>
        <source>Say something about it first.</source>
        <translation>请先给出判断。</translation>
    </message>
    <message>
        <source>Rank the cards first, the best one first.</source>
        <translation>请先给卡片排序，最好的在前。</translation>
    </message>
    <message numerus="yes">
        <source>Rank the best %n.</source>
        <translation>
            <numerusform>请排出最好的 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Still to rank: %1</source>
        <translation>尚未排序：%1</translation>
    </message>
    <message>
        <source>Now choose the worst one.</source>
        <translation>现在选择最差的一个。</translation>
    </message>
    <message>
        <source>Still to rate: %1</source>
        <translation>尚未评分：%1</translation>
    </message>
    <message>
        <source>Accept or reject: %1</source>
        <translation>接受或拒绝：%1</translation>
    </message>
    <message>
        <source>How much better? Press 1 to %1.</source>
        <translation>好多少？请按 1 到 %1。</translation>
    </message>
    <message>
        <source>How much better? Enter a number.</source>
        <translation>好多少？请输入一个数。</translation>
    </message>
    <message>
        <source>Write the reason (W).</source>
        <translation>请写下理由（W）。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>You had said: both bad</source>
        <translation>之前的标注：两者都不好</translation>
    </message>
    <message>
        <source>You had said: all bad</source>
        <translation>之前的标注：全都不好</translation>
    </message>
    <message>
        <source>You had said: can&apos;t tell</source>
        <translation>之前的标注：无法判断</translation>
    </message>
    <message>
        <source>You had skipped this query</source>
        <translation>之前跳过了此查询</translation>
    </message>
    <message>
        <source>The project cannot be read</source>
        <translation>无法读取项目</translation>
    </message>
    <message>
        <source>Card %1 cannot be seen: skip the query, or mend it as the card says.</source>
        <translation>卡片 %1 无法显示：请跳过该查询，或按卡片上的说明修复。</translation>
    </message>
    <message>
        <source>← rejects, → accepts.</source>
        <translation>← 拒绝，→ 接受。</translation>
    </message>
    <message>
        <source>Enter goes on to “%1”.</source>
        <translation>按 Enter 继续到“%1”。</translation>
    </message>
</context>
<context>
    <name>podium::AnnotatePage</name>
    <message>
        <source>Annotate</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Why this query is asked</source>
        <translation>为何提出此查询</translation>
    </message>
    <message>
        <source>Progress of the learner</source>
        <translation>学习器进度</translation>
    </message>
    <message numerus="yes">
        <source>You have ranked for %n minutes. A short break helps the eyes and the answers.</source>
        <translation>
            <numerusform>已连续标注 %n 分钟。短暂休息有益于眼睛和标注质量。</numerusform>
        </translation>
    </message>
    <message>
        <source>query %1 · reason: %2</source>
        <translation>查询 %1 · 原因：%2</translation>
    </message>
    <message>
        <source>This is an earlier answer of yours. Submit a change, or press Esc to leave it as it is.</source>
        <translation>这是先前的标注。可以提交修改，或按 Esc 保持原样。</translation>
    </message>
    <message>
        <source>As expected: %1.</source>
        <translation>与预期一致：%1。</translation>
    </message>
    <message>
        <source>The expected answer is %1.</source>
        <translation>预期的标注是 %1。</translation>
    </message>
    <message>
        <source>Enter goes on.</source>
        <translation>按 Enter 继续。</translation>
    </message>
    <message>
        <source>Not saved, retrying (%1 waiting). %2</source>
        <translation>未保存，正在重试（%1 个等待中）。%2</translation>
    </message>
    <message>
        <source>Tags of card %1</source>
        <translation>卡片 %1 的标签</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>What is wrong with this query?</source>
        <translation>此查询有什么问题？</translation>
    </message>
    <message>
        <source>Flagged. Answer it all the same, or skip it (%1): the flag is kept with either.</source>
        <translation>已标记。仍可标注，也可跳过（%1）：标记都会保留。</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>Enter keeps it, Shift+Enter begins a new line.</source>
        <translation>Enter 保存，Shift+Enter 换行。</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>编辑 %1</translation>
    </message>
    <message>
        <source>Esc closes; what you wrote is kept. It becomes an item of its own that beats this one.</source>
        <translation>Esc 关闭，所写内容会保留。它将成为单独的一项，并优于此项。</translation>
    </message>
    <message>
        <source>Write a better answer</source>
        <translation>写一个更好的回答</translation>
    </message>
    <message>
        <source>Esc closes; what you wrote is kept. It becomes an item of its own that beats all of these.</source>
        <translation>Esc 关闭，所写内容会保留。它将成为单独的一项，并优于这里的所有项。</translation>
    </message>
    <message>
        <source>Mark this passage as</source>
        <translation>将此段标记为</translation>
    </message>
    <message>
        <source>Remove the mark</source>
        <translation>移除标记</translation>
    </message>
    <message>
        <source>%1 good, %2 bad</source>
        <translation>%1 好，%2 差</translation>
    </message>
    <message>
        <source>Move the focus to a card first.</source>
        <translation>请先把焦点移到一张卡片上。</translation>
    </message>
    <message>
        <source>What do you say next?</source>
        <translation>接下来说什么？</translation>
    </message>
    <message>
        <source>Enter sends it; without words the conversation ends here. Shift+Enter begins a new line, Esc goes back to the replies.</source>
        <translation>按 Enter 发送；没有文字则对话到此结束。Shift+Enter 换行，Esc 返回查看回复。</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>End here</source>
        <translation>到此结束</translation>
    </message>
    <message>
        <source>Begin a conversation</source>
        <translation>开始对话</translation>
    </message>
    <message>
        <source>Enter sends it, Shift+Enter begins a new line. Esc closes; what you wrote is kept.</source>
        <translation>按 Enter 发送，Shift+Enter 换行。Esc 关闭；所写内容会保留。</translation>
    </message>
    <message>
        <source>Sent. The replies come after this query.</source>
        <translation>已发送。回复会在此查询之后出现。</translation>
    </message>
    <message>
        <source>Say which clip: point at it, or move the focus there with Tab.</source>
        <translation>请指明是哪个片段：将鼠标移到上面，或用 Tab 键将焦点移过去。</translation>
    </message>
    <message>
        <source>The tags are those of single cards: move the focus to one with Tab.</source>
        <translation>标签属于单张卡片：请用 Tab 键将焦点移到其中一张。</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>标注指南</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Which card is edited?</source>
        <translation>编辑哪张卡片？</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>复制 %1</translation>
    </message>
    <message>
        <source>Show all cards</source>
        <translation>显示全部卡片</translation>
    </message>
    <message>
        <source>Look closer at %1</source>
        <translation>放大查看 %1</translation>
    </message>
    <message>
        <source>Tags of the query</source>
        <translation>查询的标签</translation>
    </message>
    <message>
        <source>Take the flag off</source>
        <translation>取消问题标记</translation>
    </message>
    <message>
        <source>Passages are marked in the original. Discard the edit of %1 first (%2).</source>
        <translation>片段在原文中标记。请先放弃对 %1 的编辑（%2）。</translation>
    </message>
    <message>
        <source>The next letter names one of the cards %1 – %2.</source>
        <translation>下一个字母指 %1 – %2 中的一张卡片。</translation>
    </message>
</context>
<context>
    <name>podium::AnswerBar</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Tie</source>
        <translation>平局</translation>
    </message>
    <message>
        <source>Both bad</source>
        <translation>都不好</translation>
    </message>
    <message>
        <source>Can&apos;t tell</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>← or → chooses the better one, so does a click.</source>
        <translation>按 ← 或 → 选择更好的一个，点击也可以。</translation>
    </message>
    <message>
        <source>All bad</source>
        <translation>全都不好</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Submit the change</source>
        <translation>提交修改</translation>
    </message>
    <message>
        <source>Submit the answer (key ⏎)</source>
        <translation>提交标注（按键 ⏎）</translation>
    </message>
    <message>
        <source>Both are bad.</source>
        <translation>两个都不好。</translation>
    </message>
    <message>
        <source>All are bad.</source>
        <translation>全都不好。</translation>
    </message>
    <message>
        <source>I cannot tell.</source>
        <translation>无法判断。</translation>
    </message>
    <message>
        <source>Skipped.</source>
        <translation>已跳过。</translation>
    </message>
    <message>
        <source>Enter submits it.</source>
        <translation>按 Enter 提交。</translation>
    </message>
</context>
<context>
    <name>podium::AnswerOutbox</name>
    <message>
        <source>The disk has not confirmed the last answer yet.</source>
        <translation>磁盘尚未确认上一个标注。</translation>
    </message>
    <message>
        <source>The project did not take an answer: %1 %2</source>
        <translation>项目没有接受一个标注：%1 %2</translation>
    </message>
    <message>
        <source>Kept in %1.</source>
        <translation>已保留在 %1。</translation>
    </message>
    <message>
        <source>Disk %1, %2 free.</source>
        <translation>磁盘 %1，剩余 %2。</translation>
    </message>
</context>
<context>
    <name>podium::BindingList</name>
    <message>
        <source>Click, then press another key</source>
        <translation>点击，再按另一个键</translation>
    </message>
    <message>
        <source>While no key is held</source>
        <translation>没有按键时</translation>
    </message>
    <message>
        <source>Press a key</source>
        <translation>按一个键</translation>
    </message>
    <message>
        <source>%1: key %2</source>
        <translation>%1：键 %2</translation>
    </message>
    <message>
        <source>Press the new key, or Esc to leave it as it is.</source>
        <translation>按新的键，或按 Esc 保持不变。</translation>
    </message>
    <message>
        <source>%1 belongs to the page. Choose another key.</source>
        <translation>%1 由页面使用。请选择另一个键。</translation>
    </message>
</context>
<context>
    <name>podium::CheatSheet</name>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>A – %1</source>
        <translation>A – %1</translation>
    </message>
    <message>
        <source>A B, 1 2</source>
        <translation>A B, 1 2</translation>
    </message>
    <message>
        <source>This one is better</source>
        <translation>这个更好</translation>
    </message>
    <message>
        <source>1 – %1</source>
        <translation>1 – %1</translation>
    </message>
    <message>
        <source>After the choice: how much better</source>
        <translation>选择之后：好多少</translation>
    </message>
    <message>
        <source>Rank the cards, the best one first</source>
        <translation>给卡片排序，最好的在前</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>数字键</translation>
    </message>
    <message>
        <source>The same; on the card that has the focus: its rank</source>
        <translation>同上；在聚焦的卡片上：设定其名次</translation>
    </message>
    <message>
        <source>First the best one, then the worst</source>
        <translation>先选最好的，再选最差的</translation>
    </message>
    <message>
        <source>Focus on this card</source>
        <translation>聚焦此卡片</translation>
    </message>
    <message>
        <source>Rate it: 1 is 10, 0 is 100; then the next card</source>
        <translation>评分：1 为 10，0 为 100；然后到下一张卡片</translation>
    </message>
    <message>
        <source>Rate it, then the next card</source>
        <translation>评分，然后到下一张卡片</translation>
    </message>
    <message>
        <source>Accept this card, or take that back</source>
        <translation>接受此卡片，或收回</translation>
    </message>
    <message>
        <source>Shift + letter</source>
        <translation>Shift + 字母</translation>
    </message>
    <message>
        <source>Hold to see one card alone and large</source>
        <translation>按住可单独放大查看一张卡片</translation>
    </message>
    <message>
        <source>Pad %1</source>
        <translation>手柄 %1</translation>
    </message>
    <message>
        <source>In the whole window</source>
        <translation>整个窗口</translation>
    </message>
    <message>
        <source>Ctrl+J, Ctrl+K</source>
        <translation>Ctrl+J, Ctrl+K</translation>
    </message>
    <message>
        <source>The prompt: read on, read back</source>
        <translation>提示：向下、向上滚动</translation>
    </message>
    <message>
        <source>Keys (↓ and ↑ scroll)</source>
        <translation>按键（↓ 和 ↑ 滚动）</translation>
    </message>
    <message>
        <source>Reject, accept</source>
        <translation>拒绝、接受</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>The focus goes on to the next card</source>
        <translation>焦点移到下一张卡片</translation>
    </message>
    <message>
        <source>Tab, then %1</source>
        <translation>Tab，然后 %1</translation>
    </message>
    <message>
        <source>Tags of that card</source>
        <translation>该卡片的标签</translation>
    </message>
    <message>
        <source>Right click</source>
        <translation>右键单击</translation>
    </message>
    <message>
        <source>What can be done with this card</source>
        <translation>可对此卡片执行的操作</translation>
    </message>
</context>
<context>
    <name>podium::ChoicePalette</name>
    <message>
        <source>Write it here, Enter keeps it</source>
        <translation>在此输入，按 Enter 保存</translation>
    </message>
    <message>
        <source>Or write another one, Enter keeps it</source>
        <translation>或另写一个，按 Enter 保存</translation>
    </message>
    <message>
        <source>Digits switch them, Esc closes.</source>
        <translation>数字键切换，Esc 关闭。</translation>
    </message>
    <message>
        <source>Esc closes.</source>
        <translation>Esc 关闭。</translation>
    </message>
    <message>
        <source>Its letter or digit chooses, Esc closes.</source>
        <translation>按字母或数字选择，Esc 关闭。</translation>
    </message>
</context>
<context>
    <name>podium::ClipCompare</name>
    <message>
        <source>No clips yet</source>
        <translation>尚无片段</translation>
    </message>
    <message>
        <source>The learner makes the first ones when it starts.</source>
        <translation>学习器启动后会生成第一批片段。</translation>
    </message>
    <message>
        <source>The policy now</source>
        <translation>当前策略</translation>
    </message>
    <message>
        <source>At the beginning</source>
        <translation>最初</translation>
    </message>
    <message>
        <source>What the policy does</source>
        <translation>策略的表现</translation>
    </message>
    <message>
        <source>The clips cannot be shown</source>
        <translation>无法显示片段</translation>
    </message>
    <message>
        <source>%1: untrained</source>
        <translation>%1：未训练</translation>
    </message>
    <message>
        <source>%1: version %2</source>
        <translation>%1：版本 %2</translation>
    </message>
    <message>
        <source>Pause the clips</source>
        <translation>暂停片段</translation>
    </message>
    <message>
        <source>Play the clips</source>
        <translation>播放片段</translation>
    </message>
</context>
<context>
    <name>podium::ColumnMapping</name>
    <message>
        <source>Prompt</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>A column, or a template of several.</source>
        <translation>一列，或由多列组成的模板。</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>One column each, or one with an item a row.</source>
        <translation>每个条目一列，或一列中每行一个条目。</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>The better one</source>
        <translation>较好者</translation>
    </message>
    <message>
        <source>Its words</source>
        <translation>其取值</translation>
    </message>
    <message>
        <source>What stands there, and what it means.</source>
        <translation>该列的取值及其含义。</translation>
    </message>
    <message>
        <source>Ranks</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>标注员</translation>
    </message>
    <message>
        <source>Write it as text</source>
        <translation>写成文本</translation>
    </message>
    <message>
        <source>For nested rows, ids, tags and times, and to save the description for other files</source>
        <translation>用于嵌套行、标识、标签和时间，也可保存描述供其他文件使用</translation>
    </message>
</context>
<context>
    <name>podium::CompareButton</name>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Draws the curves of another run as dashed lines</source>
        <translation>用虚线绘制另一次运行的曲线</translation>
    </message>
    <message>
        <source>Run of %1</source>
        <translation>%1 的运行</translation>
    </message>
    <message>
        <source>Another project or metrics.csv...</source>
        <translation>另一个项目或 metrics.csv……</translation>
    </message>
    <message>
        <source>Compare with nothing</source>
        <translation>不比较</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>与之比较</translation>
    </message>
    <message>
        <source>Projects and tables of runs (*.podium metrics.csv);;All files (*)</source>
        <translation>项目和运行表格 (*.podium metrics.csv);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>podium::ConfigForm</name>
    <message>
        <source>Games</source>
        <translation>游戏</translation>
    </message>
    <message>
        <source>Policy (PPO)</source>
        <translation>策略（PPO）</translation>
    </message>
    <message>
        <source>Reward model</source>
        <translation>奖励模型</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <source>Changes count from the next start.</source>
        <translation>更改从下次启动起生效。</translation>
    </message>
    <message>
        <source>Stop the learner to change its settings.</source>
        <translation>要更改设置，请先停止学习器。</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Policy (SAC, DQN)</source>
        <translation>策略（SAC、DQN）</translation>
    </message>
    <message>
        <source>Demonstrations</source>
        <translation>示范</translation>
    </message>
    <message>
        <source>Guard of the reward</source>
        <translation>防止利用奖励漏洞</translation>
    </message>
    <message>
        <source>Live feedback</source>
        <translation>实时反馈</translation>
    </message>
</context>
<context>
    <name>podium::ConversationFlow</name>
    <message>
        <source>The conversation was not begun, and your message is kept: %1</source>
        <translation>对话未能开始，消息已保留：%1</translation>
    </message>
</context>
<context>
    <name>podium::DayField</name>
    <message>
        <source>Only from or before a day</source>
        <translation>只限某天起或某天前</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
</context>
<context>
    <name>podium::DemonstrationList</name>
    <message>
        <source>the game ended</source>
        <translation>游戏结束</translation>
    </message>
    <message>
        <source>time limit</source>
        <translation>时间上限</translation>
    </message>
    <message>
        <source>ended by hand</source>
        <translation>手动结束</translation>
    </message>
    <message>
        <source>%1, score %2</source>
        <translation>%1，得分 %2</translation>
    </message>
    <message>
        <source>Nobody has played yet. What you keep is listed here.</source>
        <translation>还没有人玩过。保留的内容列在这里。</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Demonstrations</source>
        <translation>示范</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Only who played it can do that.</source>
        <translation>只有玩的人可以这样做。</translation>
    </message>
</context>
<context>
    <name>podium::Dialogs</name>
    <message>
        <source>Open project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Podium projects (*.podium)</source>
        <translation>Podium 项目 (*.podium)</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>%1 file</source>
        <translation>%1 文件</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
</context>
<context>
    <name>podium::ExportDialog</name>
    <message>
        <source>Export more</source>
        <translation>继续导出</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>导出进度</translation>
    </message>
    <message>
        <source>The same as a command</source>
        <translation>等价的命令</translation>
    </message>
    <message>
        <source>The same as a command, for scripts</source>
        <translation>等价的命令，供脚本使用</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>The description has no part &quot;writes&quot;, so nothing can be exported by it.</source>
        <translation>该描述没有“writes”部分，因此无法用它导出。</translation>
    </message>
    <message>
        <source>The description cannot be used yet: below its text stands why.</source>
        <translation>该描述尚不可用：原因见其文本下方。</translation>
    </message>
    <message>
        <source>Save the description to have a command for it.</source>
        <translation>保存该描述后即可得到对应的命令。</translation>
    </message>
    <message>
        <source>%1 (%2, of %3)</source>
        <translation>%1（%2，%3）</translation>
    </message>
    <message>
        <source>Already there: %1. The new export replaces this once all of it is written; what it holds now is gone then.</source>
        <translation>已存在：%1。新的导出全部写完后会替换它，现有内容随之消失。</translation>
    </message>
</context>
<context>
    <name>podium::ExportFields</name>
    <message>
        <source>any or none</source>
        <translation>任意或没有</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>成对</translation>
    </message>
    <message>
        <source>Which pairs stand for a ranking of more than two.</source>
        <translation>超过两个条目的排序由哪些成对比较代表。</translation>
    </message>
    <message>
        <source>Ties</source>
        <translation>平局</translation>
    </message>
    <message>
        <source>Left out and counted</source>
        <translation>略去并计数</translation>
    </message>
    <message>
        <source>Texts as messages</source>
        <translation>文本写成消息</translation>
    </message>
    <message>
        <source>Lists of role and content, as chat models are trained with.</source>
        <translation>由角色和内容组成的列表，即对话模型训练所用的形式。</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>None chosen: the first one. Each has rows of its own.</source>
        <translation>未选择：第一个。每个问题各有自己的行。</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>标注员</translation>
    </message>
    <message>
        <source>None chosen: everybody.</source>
        <translation>未选择：所有人。</translation>
    </message>
    <message>
        <source>Without synthetic annotators</source>
        <translation>不含合成标注员</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Answered from</source>
        <translation>标注时间起</translation>
    </message>
    <message>
        <source>Answered before</source>
        <translation>标注时间止</translation>
    </message>
    <message>
        <source>Days begin at midnight UTC.</source>
        <translation>日期以 UTC 零点为界。</translation>
    </message>
    <message>
        <source>Tutorial and qualification, too</source>
        <translation>也包括教程和资格测试</translation>
    </message>
    <message>
        <source>Answers that flag their query, too</source>
        <translation>也包括标记了问题的标注</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>No prompt stands in two parts.</source>
        <translation>同一提示不会出现在两个部分中。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Another seed draws other parts and pairs; the same one the same.</source>
        <translation>不同的种子抽出不同的划分和成对；相同的种子结果相同。</translation>
    </message>
    <message>
        <source>All pairs</source>
        <translation>所有成对</translation>
    </message>
    <message>
        <source>Each place with the next</source>
        <translation>每一名与下一名</translation>
    </message>
    <message>
        <source>Best with all others</source>
        <translation>最好的与其余所有</translation>
    </message>
    <message>
        <source>Best with worst</source>
        <translation>最好的与最差的</translation>
    </message>
    <message>
        <source>One, drawn at random</source>
        <translation>随机抽取一对</translation>
    </message>
    <message>
        <source>Both ways, half weight</source>
        <translation>两个方向，权重减半</translation>
    </message>
    <message>
        <source>Several answers</source>
        <translation>多个标注</translation>
    </message>
    <message>
        <source>What stands for the answers of several people to one query.</source>
        <translation>对同一查询的多人标注如何表示。</translation>
    </message>
    <message>
        <source>Each one</source>
        <translation>逐个</translation>
    </message>
    <message>
        <source>What most say</source>
        <translation>多数意见</translation>
    </message>
    <message>
        <source>Fitted, with margins</source>
        <translation>拟合并附差距</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>一致性</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>At least two thirds</source>
        <translation>至少三分之二</translation>
    </message>
    <message>
        <source>At least three quarters</source>
        <translation>至少四分之三</translation>
    </message>
    <message>
        <source>All agree</source>
        <translation>全部一致</translation>
    </message>
</context>
<context>
    <name>podium::ExportForm</name>
    <message>
        <source>This format has no options: it holds the whole project.</source>
        <translation>此格式没有选项：它包含整个项目。</translation>
    </message>
</context>
<context>
    <name>podium::ExportFormatWords</name>
    <message>
        <source>Podium archive</source>
        <translation>Podium 存档</translation>
    </message>
    <message>
        <source>Everything that was ever answered, undone answers too. For keeping, and for analyses of one&apos;s own.</source>
        <translation>曾经做出的所有标注，包括已撤销的。用于保存和自行分析。</translation>
    </message>
    <message>
        <source>Table of pairs</source>
        <translation>成对比较表</translation>
    </message>
    <message>
        <source>A pair a row with all that is known of it, for spreadsheets and statistics. Items of any kind.</source>
        <translation>每行一对及其全部信息，供电子表格和统计使用。适用于任何类型的条目。</translation>
    </message>
    <message>
        <source>Whole rankings</source>
        <translation>完整排序</translation>
    </message>
    <message>
        <source>An answer a row: its items with their ranks, ties included. Items of any kind.</source>
        <translation>每行一个标注：各条目及其名次，包括平局。适用于任何类型的条目。</translation>
    </message>
    <message>
        <source>TRL preference, explicit prompt</source>
        <translation>TRL 偏好，提示单独成列</translation>
    </message>
    <message>
        <source>Prompt, chosen and rejected reply. For DPO, ORPO, CPO and reward models.</source>
        <translation>提示、较好和较差的回答。用于 DPO、ORPO、CPO 和奖励模型。</translation>
    </message>
    <message>
        <source>TRL preference, implicit prompt</source>
        <translation>TRL 偏好，提示包含在内</translation>
    </message>
    <message>
        <source>Chosen and rejected text, each with its prompt. Recommended for reward models.</source>
        <translation>较好和较差的文本，各自包含提示。推荐用于奖励模型。</translation>
    </message>
    <message>
        <source>TRL unpaired preference</source>
        <translation>TRL 非成对偏好</translation>
    </message>
    <message>
        <source>A reply a row and whether it is good. For KTO and BCO.</source>
        <translation>每行一个回答以及它是否好。用于 KTO 和 BCO。</translation>
    </message>
    <message>
        <source>TRL prompts only</source>
        <translation>TRL，仅提示</translation>
    </message>
    <message>
        <source>The prompts that were asked about. For GRPO, RLOO and online DPO.</source>
        <translation>被询问过的提示。用于 GRPO、RLOO 和在线 DPO。</translation>
    </message>
    <message>
        <source>TRL stepwise supervision</source>
        <translation>TRL 逐步监督</translation>
    </message>
    <message>
        <source>Solutions with a label for each step. For process reward models.</source>
        <translation>每一步都有标签的解答。用于过程奖励模型。</translation>
    </message>
    <message>
        <source>Nectar</source>
        <translation>Nectar</translation>
    </message>
    <message>
        <source>Whole rankings of replies with ties, best first.</source>
        <translation>回答的完整排序，包括平局，最好的在前。</translation>
    </message>
    <message>
        <source>HH-RLHF dialogues</source>
        <translation>HH-RLHF 对话</translation>
    </message>
    <message>
        <source>Two whole dialogues with Human and Assistant marks, the better one first.</source>
        <translation>两段带 Human 和 Assistant 标记的完整对话，较好的在前。</translation>
    </message>
    <message>
        <source>OpenRLHF</source>
        <translation>OpenRLHF</translation>
    </message>
    <message>
        <source>Pairs as lists of messages, with a margin where one was said.</source>
        <translation>以消息列表表示的成对比较，给出差距时包含差距。</translation>
    </message>
    <message>
        <source>Axolotl DPO</source>
        <translation>Axolotl DPO</translation>
    </message>
    <message>
        <source>Messages, and the chosen and the rejected one. For DPO.</source>
        <translation>消息，以及较好和较差的一条。用于 DPO。</translation>
    </message>
    <message>
        <source>Axolotl reward model</source>
        <translation>Axolotl 奖励模型</translation>
    </message>
    <message>
        <source>System, input, chosen and rejected text. For reward models.</source>
        <translation>系统、输入、较好和较差的文本。用于奖励模型。</translation>
    </message>
    <message>
        <source>LLaMA-Factory, alpaca</source>
        <translation>LLaMA-Factory，alpaca</translation>
    </message>
    <message>
        <source>Pairs of single replies, with the entry for dataset_info.json beside them.</source>
        <translation>单轮回答的成对比较，旁边附有 dataset_info.json 的条目。</translation>
    </message>
    <message>
        <source>LLaMA-Factory, sharegpt</source>
        <translation>LLaMA-Factory，sharegpt</translation>
    </message>
    <message>
        <source>Pairs of replies in dialogues, with the entry for dataset_info.json beside them.</source>
        <translation>对话中回答的成对比较，旁边附有 dataset_info.json 的条目。</translation>
    </message>
    <message>
        <source>DeepSpeed-Chat</source>
        <translation>DeepSpeed-Chat</translation>
    </message>
    <message>
        <source>Prompt with Human and Assistant marks, chosen and rejected text.</source>
        <translation>带 Human 和 Assistant 标记的提示、较好和较差的文本。</translation>
    </message>
    <message>
        <source>ms-swift</source>
        <translation>ms-swift</translation>
    </message>
    <message>
        <source>The chosen dialogue as messages, and the rejected reply.</source>
        <translation>以消息表示的较好对话，以及较差的回答。</translation>
    </message>
    <message>
        <source>OpenAI preference</source>
        <translation>OpenAI 偏好</translation>
    </message>
    <message>
        <source>Input messages, preferred and non-preferred output. For hosted fine-tuning by DPO.</source>
        <translation>输入消息、偏好与非偏好的输出。用于托管的 DPO 微调。</translation>
    </message>
    <message>
        <source>RewardBench</source>
        <translation>RewardBench</translation>
    </message>
    <message>
        <source>Pairs with an id and a subset, to judge a reward model by.</source>
        <translation>带编号和子集的成对比较，用来评判奖励模型。</translation>
    </message>
    <message>
        <source>UltraFeedback, binarised</source>
        <translation>UltraFeedback，二值化</translation>
    </message>
    <message>
        <source>Pairs with the mean ratings of both replies.</source>
        <translation>带两个回答平均评分的成对比较。</translation>
    </message>
    <message>
        <source>AlpacaEval annotations</source>
        <translation>AlpacaEval 标注</translation>
    </message>
    <message>
        <source>Two outputs and which one is preferred, for win rates of models.</source>
        <translation>两个输出以及哪个更好，用于计算模型胜率。</translation>
    </message>
    <message>
        <source>Arena battles</source>
        <translation>Arena 对战</translation>
    </message>
    <message>
        <source>Two models, two conversations and the winner, for Elo and Bradley-Terry ratings.</source>
        <translation>两个模型、两段对话和胜者，用于 Elo 和 Bradley-Terry 评分。</translation>
    </message>
    <message>
        <source>Arena human preference</source>
        <translation>Arena 人类偏好</translation>
    </message>
    <message>
        <source>Two responses and three columns for the winner.</source>
        <translation>两个回答和表示胜者的三列。</translation>
    </message>
    <message>
        <source>Comparisons of summaries</source>
        <translation>摘要比较</translation>
    </message>
    <message>
        <source>A post, two summaries and the choice, with its confidence.</source>
        <translation>一篇帖子、两个摘要和选择及其把握程度。</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>JSON list</source>
        <translation>JSON 列表</translation>
    </message>
    <message>
        <source>Table with commas (CSV)</source>
        <translation>逗号分隔表 (CSV)</translation>
    </message>
    <message>
        <source>Table with tabs (TSV)</source>
        <translation>制表符分隔表 (TSV)</translation>
    </message>
    <message>
        <source>Parquet</source>
        <translation>Parquet</translation>
    </message>
    <message>
        <source>imitation</source>
        <translation>imitation</translation>
    </message>
    <message>
        <source>Pairs of clips with their frames, as a PreferenceDataset.</source>
        <translation>带画面的片段对，作为 PreferenceDataset。</translation>
    </message>
    <message>
        <source>Clips as pictures</source>
        <translation>片段存为图片</translation>
    </message>
    <message>
        <source>A folder of clips as PNG pictures, with the rankings.</source>
        <translation>片段存为 PNG 图片的文件夹，附排序。</translation>
    </message>
    <message>
        <source>Clips as arrays</source>
        <translation>片段存为数组</translation>
    </message>
    <message>
        <source>A folder of clips as NumPy arrays, with the rankings.</source>
        <translation>片段存为 NumPy 数组的文件夹，附排序。</translation>
    </message>
    <message>
        <source>Clips as videos</source>
        <translation>片段存为视频</translation>
    </message>
    <message>
        <source>A folder of clips as MP4 videos, with the rankings. Needs ffmpeg.</source>
        <translation>片段存为 MP4 视频的文件夹，附排序。需要 ffmpeg。</translation>
    </message>
    <message>
        <source>SHP</source>
        <translation>SHP</translation>
    </message>
    <message>
        <source>Two replies to a post with a label, in columns.</source>
        <translation>一个帖子的两条回答和一个标签，按列存放。</translation>
    </message>
    <message>
        <source>Label Studio</source>
        <translation>Label Studio</translation>
    </message>
    <message>
        <source>Tasks with everybody&apos;s annotations: Ranker for rankings, Pairwise for pairs.</source>
        <translation>任务及所有人的标注：排序用 Ranker，成对用 Pairwise。</translation>
    </message>
    <message>
        <source>Argilla</source>
        <translation>Argilla</translation>
    </message>
    <message>
        <source>Records with everybody&apos;s responses to a ranking question.</source>
        <translation>记录及所有人对排序问题的回答。</translation>
    </message>
    <message>
        <source>Potato</source>
        <translation>Potato</translation>
    </message>
    <message>
        <source>Items with everybody&apos;s annotations.</source>
        <translation>条目及所有人的标注。</translation>
    </message>
    <message>
        <source>LLM Comparator</source>
        <translation>LLM Comparator</translation>
    </message>
    <message>
        <source>Two models side by side, with a score and every rater&apos;s own.</source>
        <translation>两个模型并排，附总分和每位评分者的分数。</translation>
    </message>
    <message>
        <source>PrefLib</source>
        <translation>PrefLib</translation>
    </message>
    <message>
        <source>Votes about one set of sources or items, ties in braces, for social choice.</source>
        <translation>对一组来源或条目的投票，平局用花括号，用于社会选择研究。</translation>
    </message>
    <message>
        <source>Minari</source>
        <translation>Minari</translation>
    </message>
    <message>
        <source>A dataset with each clip as an episode of pictures, actions and true rewards, with the rankings.</source>
        <translation>每个片段作为一个回合（图片、动作和真实奖励）的数据集，附排序。</translation>
    </message>
    <message>
        <source>imitation, trajectories</source>
        <translation>imitation 轨迹</translation>
    </message>
    <message>
        <source>A dataset with each clip as a trajectory of what the policy saw, with the rankings.</source>
        <translation>每个片段作为一条策略所见轨迹的数据集，附排序。</translation>
    </message>
    <message>
        <source>Uni-RLHF</source>
        <translation>Uni-RLHF</translation>
    </message>
    <message>
        <source>Labels of pairs of clips, and arrays with what the policy saw, for reward models.</source>
        <translation>片段配对的标签，以及策略所见的数组，用于奖励模型。</translation>
    </message>
    <message>
        <source>RLHF-Blender</source>
        <translation>RLHF-Blender</translation>
    </message>
    <message>
        <source>Comparisons of clips, with each clip as a recorded episode of observations and pictures.</source>
        <translation>片段的比较，每个片段作为一个录制的回合（观测和图片）。</translation>
    </message>
    <message>
        <source>It holds clips, and this project has none.</source>
        <translation>它包含片段，而此项目没有片段。</translation>
    </message>
    <message>
        <source>It holds texts, and this project has none.</source>
        <translation>它包含文本，而此项目没有文本。</translation>
    </message>
</context>
<context>
    <name>podium::ExportPreviewView</name>
    <message>
        <source>%1 rows so far, about %2 in all; answers read: %3 of %4</source>
        <translation>目前 %1 行，总共约 %2 行；已读标注：%3 / %4</translation>
    </message>
    <message>
        <source>Rows: %1, from answers: %2; left out: %3; %4</source>
        <translation>行数：%1，标注数：%2；略去：%3；%4</translation>
    </message>
    <message>
        <source>As lines of the file</source>
        <translation>按文件中的行</translation>
    </message>
    <message>
        <source>Answers read for the preview</source>
        <translation>为预览读取的标注</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>前几行</translation>
    </message>
    <message>
        <source>Not an answer gives a row in this format with these options. Below stands why.</source>
        <translation>在此格式和这些选项下，没有标注能产生行。原因见下。</translation>
    </message>
    <message>
        <source>(and %1 more letters)</source>
        <translation>(还有 %1 个字符)</translation>
    </message>
    <message>
        <source>Answers: %1</source>
        <translation>标注：%1</translation>
    </message>
    <message>
        <source>This format holds the clips themselves, so there is nothing to read beforehand.</source>
        <translation>此格式包含片段本身，因此事先没有可读的内容。</translation>
    </message>
</context>
<context>
    <name>podium::ExportResult</name>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Files that were written</source>
        <translation>已写入的文件</translation>
    </message>
    <message>
        <source>How the data are loaded</source>
        <translation>如何加载数据</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy SHA-256</source>
        <translation>复制 SHA-256</translation>
    </message>
    <message>
        <source>To load it</source>
        <translation>加载方法</translation>
    </message>
    <message>
        <source>Rows exported: %1</source>
        <translation>已导出行数：%1</translation>
    </message>
    <message>
        <source>SHA-256 of %1: %2</source>
        <translation>%1 的 SHA-256：%2</translation>
    </message>
</context>
<context>
    <name>podium::ExportTarget</name>
    <message>
        <source>Browse...</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>A folder with a dataset card</source>
        <translation>带数据集卡片的文件夹</translation>
    </message>
    <message>
        <source>Write to</source>
        <translation>写入到</translation>
    </message>
    <message>
        <source>File or folder to write</source>
        <translation>要写入的文件或文件夹</translation>
    </message>
    <message>
        <source>Form of the file</source>
        <translation>文件形式</translation>
    </message>
    <message>
        <source>Packing</source>
        <translation>压缩</translation>
    </message>
    <message>
        <source>Not packed</source>
        <translation>不压缩</translation>
    </message>
    <message>
        <source>Packed (.gz)</source>
        <translation>压缩 (.gz)</translation>
    </message>
    <message>
        <source>Packed (.zst)</source>
        <translation>压缩 (.zst)</translation>
    </message>
    <message>
        <source>Data, manifest.json and README.md, as the Hugging Face Hub and load_dataset read them</source>
        <translation>数据、manifest.json 和 README.md，Hugging Face Hub 和 load_dataset 可以读取</translation>
    </message>
    <message>
        <source>Choose a file or a folder to write.</source>
        <translation>请选择要写入的文件或文件夹。</translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>文件夹 %1 不存在。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to.</source>
        <translation>文件夹 %1 无法写入。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
</context>
<context>
    <name>podium::FaultMessages</name>
    <message>
        <source>Choose a folder where you may write</source>
        <translation>请选择可写入的文件夹</translation>
    </message>
    <message>
        <source>Check that its disk is connected and has free space</source>
        <translation>请检查磁盘是否已连接且有可用空间</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be written (%2). %3, then export again.</source>
        <translation>无法写入“%1”（%2）。%3，然后重新导出。</translation>
    </message>
    <message>
        <source>There is nothing to export yet: the project holds no answers.</source>
        <translation>尚无可导出的内容：项目中没有标注。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a Podium project, or belongs to one. Choose another name for the export.</source>
        <translation>“%1”是 Podium 项目或属于某个项目。请为导出换一个名字。</translation>
    </message>
    <message>
        <source>The export was cancelled. Nothing was written.</source>
        <translation>导出已取消。未写入任何内容。</translation>
    </message>
    <message>
        <source>The format &quot;%1&quot; holds each answer as it was given. Leave out how answers are put together, and the least agreement.</source>
        <translation>格式“%1”按原样保存每个标注。请去掉标注的合并方式和最低一致度。</translation>
    </message>
    <message>
        <source>holds a value that is none of an archive: null, a number, a text, {base64} or {real}</source>
        <translation>包含存档中不允许的值：只能是 null、数字、文本、{base64} 或 {real}</translation>
    </message>
    <message>
        <source>The archive is damaged: line %1 %2.</source>
        <translation>存档已损坏：第 %1 行%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was written by a newer Podium. Update Podium to import it.</source>
        <translation>“%1”由更新版本的 Podium 写入。请更新 Podium 后再导入。</translation>
    </message>
    <message>
        <source>The archive is damaged: it ends after line %1, before its own end. Copy it again.</source>
        <translation>存档已损坏：在第 %1 行之后结束，早于其自身的结尾。请重新复制。</translation>
    </message>
    <message>
        <source>is about clips, whose frames are not in it: export the whole project, without a filter</source>
        <translation>涉及片段，但其画面不在文件中：请不加筛选地导出整个项目</translation>
    </message>
    <message>
        <source>is about images or videos that are not in it: export the whole project, without a filter</source>
        <translation>涉及图像或视频，但它们不在文件中：请不加筛选地导出整个项目</translation>
    </message>
    <message>
        <source>is no line of an archive</source>
        <translation>不是存档中的行</translation>
    </message>
    <message>
        <source>lacks what a line of an archive has</source>
        <translation>缺少存档行应有的内容</translation>
    </message>
    <message>
        <source>is no header of an archive</source>
        <translation>不是存档的文件头</translation>
    </message>
    <message>
        <source>stands behind the end</source>
        <translation>位于结尾之后</translation>
    </message>
    <message>
        <source>lacks what its format has</source>
        <translation>缺少其格式应有的内容</translation>
    </message>
    <message>
        <source>An archive is a whole project, and this project is not empty. Import the archive into a new file. Nothing was imported.</source>
        <translation>存档是一个完整的项目，而此项目不为空。请将存档导入新文件。未导入任何内容。</translation>
    </message>
    <message>
        <source>The archive is damaged: %1 Nothing was imported.</source>
        <translation>存档已损坏：%1未导入任何内容。</translation>
    </message>
    <message>
        <source>There is no file &quot;%1&quot;. Check the name.</source>
        <translation>没有文件“%1”。请检查名称。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a file that can be read. Choose a file.</source>
        <translation>“%1”不是可读取的文件。请选择一个文件。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read. Ask its owner for permission.</source>
        <translation>无法读取“%1”。请向其所有者申请权限。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be read to its end. Check that its disk is there.</source>
        <translation>“%1”未能读到末尾。请检查其磁盘是否存在。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; %2. Get the file again from where it came from.</source>
        <translation>“%1”%2。请从来源重新获取该文件。</translation>
    </message>
    <message>
        <source>ends in the middle of its compressed data</source>
        <translation>在压缩数据中途结束</translation>
    </message>
    <message>
        <source>holds damaged gzip data</source>
        <translation>包含损坏的 gzip 数据</translation>
    </message>
    <message>
        <source>holds damaged Zstandard data</source>
        <translation>包含损坏的 Zstandard 数据</translation>
    </message>
    <message>
        <source>No memory to unpack gzip.</source>
        <translation>没有内存可用于解压 gzip。</translation>
    </message>
    <message>
        <source>No memory to unpack Zstandard.</source>
        <translation>没有内存可用于解压 Zstandard。</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; cannot be read. Ask its owner for permission.</source>
        <translation>无法读取文件夹“%1”。请向其所有者申请权限。</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; holds no texts, images or videos. Choose another folder.</source>
        <translation>文件夹“%1”中没有文本、图像或视频。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>The file is UTF-16. Save it as UTF-8, then import it again.</source>
        <translation>文件为 UTF-16。请另存为 UTF-8，然后重新导入。</translation>
    </message>
    <message>
        <source>The file is one JSON object that holds no list of rows. Rows are the elements of a JSON list, or the lines of JSON Lines.</source>
        <translation>文件是一个不含行列表的 JSON 对象。行是 JSON 列表的元素，或 JSON Lines 的各行。</translation>
    </message>
    <message>
        <source>The header of the table names the column &quot;%1&quot; twice. Give each a name of its own.</source>
        <translation>表头中列“%1”出现两次。请为每列取不同的名字。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty. Choose a file with rows.</source>
        <translation>“%1”是空的。请选择含有行的文件。</translation>
    </message>
    <message>
        <source>There is no file or folder &quot;%1&quot;. Check the name.</source>
        <translation>没有文件或文件夹“%1”。请检查名称。</translation>
    </message>
    <message>
        <source>its first row has %1</source>
        <translation>第一行有 %1</translation>
    </message>
    <message>
        <source>Nothing in &quot;%1&quot; could be imported as %2: %3.</source>
        <translation>“%1”中没有内容可作为 %2 导入：%3。</translation>
    </message>
    <message>
        <source>it holds no rows</source>
        <translation>没有行</translation>
    </message>
    <message>
        <source>row %1 %2</source>
        <translation>表格第 %1 行%2</translation>
    </message>
    <message>
        <source>People of this project judge clips, which its environment makes. Import &quot;%1&quot; into a project of its own.</source>
        <translation>此项目评判的是其环境生成的片段。请将“%1”导入单独的项目。</translation>
    </message>
    <message>
        <source>There is not enough memory for this import.</source>
        <translation>内存不足，无法进行此导入。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; exists already. Choose another name.</source>
        <translation>“%1”已存在。请换一个名字。</translation>
    </message>
    <message>
        <source>The import was stopped.</source>
        <translation>导入已停止。</translation>
    </message>
    <message>
        <source>No more is imported: the import was taken back meanwhile.</source>
        <translation>不再继续导入：此导入已被撤回。</translation>
    </message>
    <message>
        <source>has a message in &quot;%1&quot; with parts that are no text</source>
        <translation>在“%1”中有一条消息含有非文本部分</translation>
    </message>
    <message>
        <source>has a message in &quot;%1&quot; without %2</source>
        <translation>在“%1”中有一条消息缺少 %2</translation>
    </message>
    <message>
        <source>mixes dialogues and plain texts</source>
        <translation>混合了对话和普通文本</translation>
    </message>
    <message>
        <source>%1 is longer than 64 MiB</source>
        <translation>%1 超过 64 MiB</translation>
    </message>
    <message>
        <source>is longer than 64 MiB</source>
        <translation>超过 64 MiB</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>无法读取 %1</translation>
    </message>
    <message>
        <source>%1 is not UTF-8 at its byte %2</source>
        <translation>%1 在第 %2 字节处不是 UTF-8</translation>
    </message>
    <message>
        <source>%1 holds a NUL character</source>
        <translation>%1 含有 NUL 字符</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 是空的</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has nothing to be compared with</source>
        <translation>“%1”没有可比较的对象</translation>
    </message>
    <message>
        <source>has no item: a column named text, response, completion, image, video or path</source>
        <translation>没有条目：名为 text、response、completion、image、video 或 path 的列</translation>
    </message>
    <message>
        <source>has no other item left to be compared with</source>
        <translation>没有其他条目可供比较</translation>
    </message>
    <message>
        <source>is nested more deeply than %1 times</source>
        <translation>嵌套超过 %1 层</translation>
    </message>
    <message>
        <source>names &quot;%1&quot; twice</source>
        <translation>“%1”出现两次</translation>
    </message>
    <message>
        <source>is no JSON object</source>
        <translation>不是 JSON 对象</translation>
    </message>
    <message>
        <source>holds a number that is too big</source>
        <translation>含有过大的数字</translation>
    </message>
    <message>
        <source>holds %1, which is no JSON. Write null instead</source>
        <translation>含有 %1，它不是 JSON。请改写为 null</translation>
    </message>
    <message>
        <source>ends before its JSON does</source>
        <translation>在 JSON 结束之前就结束了</translation>
    </message>
    <message>
        <source>holds an image as text (data:). Give the path of a file</source>
        <translation>以文本形式（data:）包含图像。请给出文件路径</translation>
    </message>
    <message>
        <source>names %1, which is empty or no file</source>
        <translation>所指的 %1 是空的或不是文件</translation>
    </message>
    <message>
        <source>names %1, which is bigger than 512 MiB</source>
        <translation>所指的 %1 超过 512 MiB</translation>
    </message>
    <message>
        <source>names %1, which cannot be read</source>
        <translation>所指的 %1 无法读取</translation>
    </message>
    <message>
        <source>names %1, which is no %2</source>
        <translation>所指的 %1 不是 %2</translation>
    </message>
    <message>
        <source>MP4, WebM, Matroska, AVI or Ogg video, GIF or WebP animation</source>
        <translation>MP4、WebM、Matroska、AVI 或 Ogg 视频，也不是 GIF 或 WebP 动画</translation>
    </message>
    <message>
        <source>PNG, JPEG, WebP, GIF or BMP image</source>
        <translation>PNG、JPEG、WebP、GIF 或 BMP 图像</translation>
    </message>
    <message>
        <source>has a message without &quot;%1&quot;</source>
        <translation>有一条消息缺少“%1”</translation>
    </message>
    <message>
        <source>has no &quot;prompt&quot; with its replies</source>
        <translation>没有带回复的“prompt”</translation>
    </message>
    <message>
        <source>has a reply that is no message</source>
        <translation>有一条回复不是消息</translation>
    </message>
    <message>
        <source>does not have both of its candidates</source>
        <translation>缺少两个候选之一</translation>
    </message>
    <message>
        <source>compares things of two kinds</source>
        <translation>比较了两种不同类型的内容</translation>
    </message>
    <message>
        <source>has the label &quot;%1&quot;, which names none of its two candidates</source>
        <translation>标签“%1”不指向两个候选中的任何一个</translation>
    </message>
    <message>
        <source>has no &quot;%1&quot;</source>
        <translation>没有“%1”</translation>
    </message>
    <message>
        <source>holds nothing to judge</source>
        <translation>没有可评判的内容</translation>
    </message>
    <message>
        <source>holds %1 items, and a query shows at most %2</source>
        <translation>含有 %1 个条目，而一个查询最多显示 %2 个</translation>
    </message>
    <message>
        <source>holds %1, and people of this project judge %2s</source>
        <translation>含有 %1，而此项目评判的是 %2</translation>
    </message>
    <message>
        <source>a clip</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>an image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>a video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>holds %1 items, and this project asks about pairs</source>
        <translation>含有 %1 个条目，而此项目询问的是成对比较</translation>
    </message>
    <message>
        <source>holds one item, and this project compares</source>
        <translation>只含一个条目，而此项目进行比较</translation>
    </message>
    <message>
        <source>has no preference, and the answer of such a query must be known</source>
        <translation>没有偏好，而此类查询的标注必须已知</translation>
    </message>
    <message>
        <source>has a ranking that does not rank its items</source>
        <translation>其排序没有对条目进行排序</translation>
    </message>
    <message>
        <source>has a ranking that leaves items out</source>
        <translation>其排序遗漏了条目</translation>
    </message>
    <message>
        <source>has a candidate without a text</source>
        <translation>有一个候选没有文本</translation>
    </message>
    <message>
        <source>has no list of candidates</source>
        <translation>没有候选列表</translation>
    </message>
    <message>
        <source>has %1 candidates and %2 ranks</source>
        <translation>有 %1 个候选和 %2 个名次</translation>
    </message>
    <message>
        <source>has a value of &quot;%1&quot; that is no JSON list</source>
        <translation>“%1”的值不是 JSON 列表</translation>
    </message>
    <message>
        <source>has a value of &quot;%1&quot; that is no text</source>
        <translation>“%1”的值不是文本</translation>
    </message>
    <message>
        <source>has a NUL character in &quot;%1&quot;</source>
        <translation>在“%1”中有 NUL 字符</translation>
    </message>
    <message>
        <source>has a value of &quot;%1&quot; that is no number</source>
        <translation>“%1”的值不是数字</translation>
    </message>
    <message>
        <source>does not have both &quot;info&quot; and &quot;summaries&quot;</source>
        <translation>缺少“info”或“summaries”</translation>
    </message>
    <message>
        <source>has a summary that is no object</source>
        <translation>有一个摘要不是对象</translation>
    </message>
    <message>
        <source>has a choice that names none of its summaries</source>
        <translation>其选择不指向任何摘要</translation>
    </message>
    <message>
        <source>has a rank without a name</source>
        <translation>有一个没有名称的名次</translation>
    </message>
    <message>
        <source>ranks &quot;%1&quot; twice</source>
        <translation>把“%1”排了两次</translation>
    </message>
    <message>
        <source>ranks nothing</source>
        <translation>没有排任何条目</translation>
    </message>
    <message>
        <source>ranks one item alone</source>
        <translation>只排了一个条目</translation>
    </message>
    <message>
        <source>ranks &quot;%1&quot;, which is none of its candidates</source>
        <translation>排了“%1”，而它不是候选</translation>
    </message>
    <message>
        <source>has a ranking that is no list of names</source>
        <translation>的排序不是名称列表</translation>
    </message>
    <message>
        <source>does not have both &quot;fields&quot; and &quot;responses&quot;</source>
        <translation>没有同时具备“fields”和“responses”</translation>
    </message>
    <message>
        <source>has no candidates: fields that a ranking names, or response_1, response_2</source>
        <translation>没有候选：排序所指的字段，或 response_1、response_2</translation>
    </message>
    <message>
        <source>has a draft of &quot;%1&quot;, which is no answer yet</source>
        <translation>有“%1”的草稿，还不是标注</translation>
    </message>
    <message>
        <source>has a value of &quot;%1&quot; that is no count</source>
        <translation>“%1”的值不是次数</translation>
    </message>
    <message>
        <source>does not name both of its contestants</source>
        <translation>没有写明对比的双方</translation>
    </message>
    <message>
        <source>sets &quot;%1&quot; against itself</source>
        <translation>把“%1”和它自己比较</translation>
    </message>
    <message>
        <source>has a ranker that is no object of lists</source>
        <translation>的“ranker”不是由列表组成的对象</translation>
    </message>
    <message>
        <source>has no list of candidates in its data, and no two such as text1 and text2</source>
        <translation>的数据中没有候选列表，也没有 text1 与 text2 这样的两个字段</translation>
    </message>
    <message>
        <source>does not have three numbered candidates</source>
        <translation>没有三个带编号的候选</translation>
    </message>
    <message>
        <source>has not a preference for each of the %1 pairs of its candidates</source>
        <translation>没有为候选的 %1 对逐一给出偏好</translation>
    </message>
    <message>
        <source>has the preference %1, which is none of 0, 1 and 2</source>
        <translation>的偏好是 %1，不是 0、1 或 2</translation>
    </message>
    <message>
        <source>has not one winner in winner_model_a, winner_model_b and winner_tie</source>
        <translation>在 winner_model_a、winner_model_b 和 winner_tie 中不是恰好有一个胜者</translation>
    </message>
    <message>
        <source>has %1 turns in its prompt and %2 in a reply</source>
        <translation>的提示有 %1 轮，而某个回答有 %2 轮</translation>
    </message>
    <message>
        <source>has a scale between candidates that are not two</source>
        <translation>的标尺所对的候选不是两个</translation>
    </message>
    <message>
        <source>is about the item &quot;%1&quot;, which does not stand before it in the file</source>
        <translation>所说的条目“%1”在文件中不在它之前</translation>
    </message>
    <message>
        <source>is the second item called &quot;%1&quot;</source>
        <translation>是第二个名为“%1”的条目</translation>
    </message>
    <message>
        <source>names an alternative without its number</source>
        <translation>写了没有编号的选项</translation>
    </message>
    <message>
        <source>names the alternative %1 twice</source>
        <translation>把选项 %1 写了两次</translation>
    </message>
    <message>
        <source>opens a brace that is never closed</source>
        <translation>有没有闭合的大括号</translation>
    </message>
    <message>
        <source>This PrefLib file holds no orders: its data type is &quot;%1&quot;. Podium reads soc, soi, toc, toi and cat.</source>
        <translation>这个 PrefLib 文件不含排序：其数据类型是“%1”。Podium 读取 soc、soi、toc、toi 和 cat。</translation>
    </message>
    <message>
        <source>does not begin with a number of voters and a colon</source>
        <translation>不是以票数和冒号开头</translation>
    </message>
    <message>
        <source>has a number of voters that is not 1 to 1000000</source>
        <translation>的票数不在 1 到 1000000 之间</translation>
    </message>
    <message>
        <source>has preferences that differ, and the answer of such a query must be known</source>
        <translation>的偏好互不相同，而这种查询的答案必须已知</translation>
    </message>
    <message>
        <source>has a second answer of &quot;%1&quot;</source>
        <translation>有“%1”的第二个标注</translation>
    </message>
    <message>
        <source>leaves out a place before &quot;%1&quot;</source>
        <translation>在“%1”之前空了一个名次</translation>
    </message>
    <message>
        <source>has a rank below 1 in &quot;%1&quot;</source>
        <translation>“%1”中的名次小于 1</translation>
    </message>
    <message>
        <source>has two candidates that are called &quot;%1&quot;</source>
        <translation>有两个名为“%1”的候选</translation>
    </message>
    <message>
        <source>has the label &quot;%1&quot;, which names none of its candidates</source>
        <translation>的标签“%1”不指任何候选</translation>
    </message>
    <message>
        <source>has an answer of &quot;%1&quot; without a preference</source>
        <translation>有“%1”的一个没有偏好的标注</translation>
    </message>
    <message>
        <source>Nothing was exported: these rankings need a PrefLib file of the type %1, and not %2. End its name with .%3.</source>
        <translation>没有导出任何内容：这些排序需要 %1 类型的 PrefLib 文件，而不是 %2。请让文件名以 .%3 结尾。</translation>
    </message>
    <message>
        <source>has %1 cells, and the header has %2</source>
        <translation>有 %1 个单元格，而表头有 %2 个</translation>
    </message>
    <message>
        <source>There is no folder %1. Create it or choose another one.</source>
        <translation>没有文件夹 %1。请创建它或选择其他文件夹。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written, and a project needs to keep its log beside it. Copy the project to a folder where you may write and open the copy.</source>
        <translation>文件夹 %1 无法写入，而项目需要在旁边保存日志。请将项目复制到可写入的文件夹并打开副本。</translation>
    </message>
    <message>
        <source>%1 cannot be written. Change its permissions, or copy it to a folder where you may write and open the copy.</source>
        <translation>%1 无法写入。请更改其权限，或复制到可写入的文件夹并打开副本。</translation>
    </message>
    <message>
        <source>%1 cannot be read. Ask its owner for permission.</source>
        <translation>无法读取 %1。请向其所有者申请权限。</translation>
    </message>
    <message>
        <source>A query shows 1 to %1 items, not %2. Choose k from 1 to %3.</source>
        <translation>一个查询显示 1 到 %1 个条目，而不是 %2 个。请在 1 到 %3 之间选择 k。</translation>
    </message>
    <message>
        <source>%1 is damaged: it does not say what project it is. Go back to a backup.</source>
        <translation>%1 已损坏：其中没有项目说明。请恢复备份。</translation>
    </message>
    <message>
        <source>%1 exists already. Open it, or choose another name.</source>
        <translation>%1 已存在。请打开它或换一个名字。</translation>
    </message>
    <message>
        <source>There is no file %1. Check the path, or create a project.</source>
        <translation>没有文件 %1。请检查路径，或创建项目。</translation>
    </message>
    <message>
        <source>%1 is not a file, so it is not a Podium project.</source>
        <translation>%1 不是文件，因此不是 Podium 项目。</translation>
    </message>
    <message>
        <source>%1 is not a Podium project: it %2. Nothing was changed.</source>
        <translation>%1 不是 Podium 项目：该文件%2。未作任何更改。</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>是空的</translation>
    </message>
    <message>
        <source>was written by another program</source>
        <translation>由其他程序写入</translation>
    </message>
    <message>
        <source>%1 was written by a newer Podium (schema %2; this program knows schemas up to %3). Update Podium to open it. Nothing was changed.</source>
        <translation>%1 由更新版本的 Podium 写入（模式 %2；此程序最多支持模式 %3）。请更新 Podium 后再打开。未作任何更改。</translation>
    </message>
    <message>
        <source>%1 was written by an older Podium and has to be brought up to date, but it cannot be written. Copy it to a folder where you may write and use the copy.</source>
        <translation>%1 由较旧版本的 Podium 写入，需要升级，但无法写入。请复制到可写入的文件夹并使用副本。</translation>
    </message>
    <message>
        <source>%1 is being written by another program. Wait until it is done and try again.</source>
        <translation>%1 正被其他程序写入。请等待其完成后重试。</translation>
    </message>
    <message>
        <source>There is not enough memory to work on %1. Close other programs.</source>
        <translation>内存不足，无法处理 %1。请关闭其他程序。</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2). Copy it to a folder where you may write and open the copy.</source>
        <translation>%1 无法写入（%2）。请复制到可写入的文件夹并打开副本。</translation>
    </message>
    <message>
        <source>Reading or writing %1 failed (%2). Check that its disk is connected and has free space, then try again.</source>
        <translation>读取或写入 %1 失败（%2）。请检查磁盘是否已连接且有可用空间，然后重试。</translation>
    </message>
    <message>
        <source>The disk that holds %1 is full. Free some space and try again.</source>
        <translation>%1 所在的磁盘已满。请释放空间后重试。</translation>
    </message>
    <message>
        <source>%1 cannot be opened (%2). Check the path and its permissions.</source>
        <translation>无法打开 %1（%2）。请检查路径及其权限。</translation>
    </message>
    <message>
        <source>%1 is not a Podium project.</source>
        <translation>%1 不是 Podium 项目。</translation>
    </message>
    <message>
        <source>A rule of the project file was broken: %1. In %2, %3.</source>
        <translation>违反了项目文件的规则：%1。位于 %2，%3。</translation>
    </message>
    <message>
        <source>The database reported &quot;%1&quot; for %2, %3.</source>
        <translation>数据库对 %2 报告“%1”，%3。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be flushed to the disk (%2). Check the disk and try again.</source>
        <translation>“%1”未能写入磁盘（%2）。请检查磁盘后重试。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be created (%2).</source>
        <translation>无法创建“%1”（%2）。</translation>
    </message>
    <message>
        <source>The project was not changed: it has answers, and so the form of the answer and its questions stay as they are. Create another project for another form.</source>
        <translation>项目未更改：其中已有标注，因此标注形式和问题保持不变。若需其他形式，请创建另一个项目。</translation>
    </message>
    <message>
        <source>The project has no round %1, so nothing was changed.</source>
        <translation>项目中没有轮次 %1，因此未作任何更改。</translation>
    </message>
    <message>
        <source>Only an import can be taken back, and round %1 was made by the learner. Nothing was changed.</source>
        <translation>只有导入可以撤回，而轮次 %1 由学习器生成。未作任何更改。</translation>
    </message>
    <message>
        <source>%1 Nothing was imported: the project is as it was before.</source>
        <translation>%1 没有导入任何内容：项目与之前相同。</translation>
    </message>
    <message>
        <source>%1 The file is read to its end; the rest of its queries appear when the project is opened next.</source>
        <translation>%1 文件已读完；其余查询将在下次打开项目时出现。</translation>
    </message>
    <message>
        <source>The import of round %1 has not come to its end. Wait for it, then try again.</source>
        <translation>轮次 %1 的导入尚未结束。请等待其完成后再试。</translation>
    </message>
    <message>
        <source>The import of round %1 is taken back already.</source>
        <translation>轮次 %1 的导入已被撤回。</translation>
    </message>
    <message>
        <source>The import of round %1 is not taken back.</source>
        <translation>轮次 %1 的导入未被撤回。</translation>
    </message>
    <message>
        <source>The answer to query %1 was not saved: %2</source>
        <translation>查询 %1 的标注未保存：%2</translation>
    </message>
    <message>
        <source>this person has answered it already. Undo that answer first.</source>
        <translation>此人已标注过它。请先撤回那个标注。</translation>
    </message>
    <message>
        <source>The project could not be opened: %1.</source>
        <translation>无法打开项目：%1。</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; cannot be made (%2). Choose a folder where you may write, then export again.</source>
        <translation>无法创建文件夹“%1”（%2）。请选择可写入的文件夹，然后重新导出。</translation>
    </message>
    <message>
        <source>The export could not be packed.</source>
        <translation>无法压缩导出文件。</translation>
    </message>
    <message>
        <source>The rows of this format do not all have the same columns. Export it as .jsonl or .json.</source>
        <translation>此格式的各行并不都有相同的列。请导出为 .jsonl 或 .json。</translation>
    </message>
    <message>
        <source>Nothing was exported: not an answer gives a row. Left out: %1.</source>
        <translation>未导出任何内容：没有标注可成为一行。已略去：%1。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not named as files of the format &quot;%2&quot; are. End its name with %3, and with .gz or .zst after that to pack it.</source>
        <translation>“%1”的名称不符合格式“%2”的文件名。请让名称以 %3 结尾，如需压缩，再在其后加 .gz 或 .zst。</translation>
    </message>
    <message>
        <source>Nothing was exported: this project asks one question, which has no name. Leave the axis out.</source>
        <translation>未导出任何内容：此项目只有一个没有名称的问题。请去掉问题维度。</translation>
    </message>
    <message>
        <source>Nothing was exported: there is no axis &quot;%1&quot; in this project. It has %2.</source>
        <translation>未导出任何内容：此项目中没有问题维度“%1”。它有 %2。</translation>
    </message>
    <message>
        <source>There is no annotator &quot;%1&quot; in this project. Check the name.</source>
        <translation>此项目中没有标注员“%1”。请检查名称。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a Podium project, or belongs to one. Choose a file of data.</source>
        <translation>&quot;%1&quot; 是 Podium 项目或属于某个项目。请选择数据文件。</translation>
    </message>
    <message>
        <source>has a passage in &quot;evidence&quot; that is no object</source>
        <translation>在“evidence”中有一个不是对象的段落</translation>
    </message>
    <message>
        <source>has no list of steps</source>
        <translation>没有步骤列表</translation>
    </message>
    <message>
        <source>has %1 steps and %2 labels</source>
        <translation>有 %1 个步骤和 %2 个标签</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is of another kind: %2</source>
        <translation>“%1” 属于其他类型：%2</translation>
    </message>
    <message>
        <source>texts are judged</source>
        <translation>评判的是文本</translation>
    </message>
    <message>
        <source>images are judged</source>
        <translation>评判的是图像</translation>
    </message>
    <message>
        <source>videos are judged</source>
        <translation>评判的是视频</translation>
    </message>
    <message>
        <source>names %1, which is a broken image: a part of it is missing</source>
        <translation>指定了 %1，这是损坏的图像：缺少一部分</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no text. Rows are read from JSON, JSON Lines, CSV and TSV, also as .gz or .zst, and from Parquet and Arrow.</source>
        <translation>“%1”不是文本。可读取 JSON、JSON Lines、CSV 和 TSV（也可为 .gz 或 .zst），以及 Parquet 和 Arrow 中的行。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; would be packed twice: a Parquet file is compressed inside. End its name with .parquet.</source>
        <translation>“%1”会被压缩两次：Parquet 文件内部已经压缩。文件名应以 .parquet 结尾。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a file of columns (Parquet, Arrow) that has been packed once more. Unpack it, then import it.</source>
        <translation>“%1”是再次压缩过的列式文件（Parquet、Arrow）。请先解压再导入。</translation>
    </message>
    <message>
        <source>Parquet and Arrow files cannot be used: %1. Run `./podium build` again, or use JSON Lines (.jsonl) instead.</source>
        <translation>无法使用 Parquet 和 Arrow 文件：%1。请重新运行 `./podium build`，或改用 JSON Lines（.jsonl）。</translation>
    </message>
    <message>
        <source>their part of the program is not at %1</source>
        <translation>相应的程序部分不在 %1</translation>
    </message>
    <message>
        <source>their part of the program could not be loaded (%1)</source>
        <translation>相应的程序部分无法加载（%1）</translation>
    </message>
    <message>
        <source>%1 belongs to another version of Podium</source>
        <translation>%1 属于另一版本的 Podium</translation>
    </message>
    <message>
        <source>The folder for temporary files &quot;%1&quot; could not be used (%2). Make room there, or choose another one with TMPDIR, then export again.</source>
        <translation>临时文件夹“%1”无法使用（%2）。请在其中腾出空间，或用 TMPDIR 选择其他文件夹，然后重新导出。</translation>
    </message>
    <message>
        <source>Row %1 holds %2 in the column &quot;%3&quot;, and a row before it %4. A column of Parquet holds one type. Export it as .jsonl or .json.</source>
        <translation>第 %1 行的列“%3”是%2，而之前的行是%4。Parquet 的一列只有一种类型。请导出为 .jsonl 或 .json。</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空</translation>
    </message>
    <message>
        <source>a truth value</source>
        <translation>真假值</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>There is not enough memory for this export.</source>
        <translation>内存不足，无法导出。</translation>
    </message>
    <message>
        <source>The rows could not be written as Parquet (%1). Export them as .jsonl instead.</source>
        <translation>无法将这些行写为 Parquet（%1）。请改为导出 .jsonl。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; asks for more than 1 GiB of memory at once. Write it anew with fewer rows in a row group, or as JSON Lines, then import that.</source>
        <translation>“%1”一次需要超过 1 GiB 内存。请以更小的行组或 JSON Lines 重新写出，然后再导入。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is damaged, or a part of it is missing (%2). Get the file again from where it came from.</source>
        <translation>“%1”已损坏或不完整（%2）。请从来源重新获取该文件。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; %2. Write it anew without that.</source>
        <translation>“%1”%2。请去掉后重新写出。</translation>
    </message>
    <message>
        <source>has columns that are nested more deeply than %1 times</source>
        <translation>的列嵌套超过 %1 层</translation>
    </message>
    <message>
        <source>has a column whose name is not UTF-8</source>
        <translation>有一列的名称不是 UTF-8</translation>
    </message>
    <message>
        <source>names the column &quot;%1&quot; twice</source>
        <translation>中列“%1”重名</translation>
    </message>
    <message>
        <source>holds more than 512 MiB of binary data</source>
        <translation>含有超过 512 MiB 的二进制数据</translation>
    </message>
    <message>
        <source>is not UTF-8 in &quot;%1&quot;</source>
        <translation>的“%1”不是 UTF-8</translation>
    </message>
    <message>
        <source>has a value of &quot;%1&quot; of the type %2, which is not read</source>
        <translation>的“%1”的值类型为 %2，无法读取</translation>
    </message>
    <message>
        <source>holds binary data that is no PNG, JPEG, WebP, GIF or BMP image and no MP4, WebM, Matroska, AVI or Ogg video</source>
        <translation>含有二进制数据，既不是 PNG、JPEG、WebP、GIF 或 BMP 图像，也不是 MP4、WebM、Matroska、AVI 或 Ogg 视频</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there already, and this format writes a folder of its own. Choose a name that is not taken, or an empty folder.</source>
        <translation>“%1”已存在，而此格式会写入单独的文件夹。选择未被占用的名称或空文件夹。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was written and cannot be read. Export again.</source>
        <translation>“%1”已写入但无法读取。重新导出。</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; cannot be made: its name was taken meanwhile. Choose another name, then export again.</source>
        <translation>无法创建文件夹“%1”：该名称在此期间已被占用。选择其他名称，然后重新导出。</translation>
    </message>
    <message>
        <source>A clip of more than 2 GiB does not go into an npz. Export the clips as pictures instead.</source>
        <translation>超过 2 GiB 的片段无法写入 npz。请改为将片段导出为图片。</translation>
    </message>
    <message>
        <source>ffmpeg did not write %1 (it said: %2). Check that it has libx264, or export the clips as pictures or as arrays.</source>
        <translation>ffmpeg 未能写入 %1（其消息：%2）。检查它是否带有 libx264，或将片段导出为图片或数组。</translation>
    </message>
    <message>
        <source>Videos are written by the program ffmpeg, which is not installed. Install the package ffmpeg, or export the clips as pictures or as arrays.</source>
        <translation>视频由程序 ffmpeg 写入，但它尚未安装。安装软件包 ffmpeg，或将片段导出为图片或数组。</translation>
    </message>
    <message>
        <source>A frame of %1 could not be packed as PNG. Export the clips as arrays instead.</source>
        <translation>%1 的一帧无法打包为 PNG。请改为将片段导出为数组。</translation>
    </message>
    <message>
        <source>holds observations that are no pictures (%1, and pictures are uint8): render each fragment as a video, and import a table that names them</source>
        <translation>含有不是图像的观测（%1，而图像应为 uint8）：将每个片段渲染成视频，并导入列出它们的表格</translation>
    </message>
    <message>
        <source>an array of %1 values of type %2</source>
        <translation>%1 个 %2 类型值的数组</translation>
    </message>
    <message>
        <source>no array</source>
        <translation>不是数组</translation>
    </message>
    <message>
        <source>has a picture that could not be packed</source>
        <translation>含有无法打包的图像</translation>
    </message>
    <message>
        <source>holds a fragment without observations</source>
        <translation>含有没有观测的片段</translation>
    </message>
    <message>
        <source>holds a fragment of more than 512 MiB</source>
        <translation>含有超过 512 MiB 的片段</translation>
    </message>
    <message>
        <source>imitation&apos;s PreferenceDataset</source>
        <translation>imitation 的 PreferenceDataset</translation>
    </message>
    <message>
        <source>a PrefDB</source>
        <translation>PrefDB</translation>
    </message>
    <message>
        <source>has a preference that is no number</source>
        <translation>含有不是数字的偏好</translation>
    </message>
    <message>
        <source>has a segment that is damaged, or of more than 256 MiB</source>
        <translation>含有已损坏或超过 256 MiB 的片段</translation>
    </message>
    <message>
        <source>names a segment by something that is no number and no text</source>
        <translation>用既不是数字也不是文本的内容指代片段</translation>
    </message>
    <message>
        <source>names a segment that the file does not hold</source>
        <translation>指代了文件中没有的片段</translation>
    </message>
    <message>
        <source>has a segment that cannot be read: %1</source>
        <translation>含有无法读取的片段：%1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds %2 first fragments, %3 second ones and %4 preferences: they do not belong together. Save the data set again.</source>
        <translation>“%1”含有 %2 个第一片段、%3 个第二片段和 %4 个偏好：它们并不对应。重新保存数据集。</translation>
    </message>
    <message>
        <source>is no preference: two segments and two numbers</source>
        <translation>不是偏好：应为两个片段和两个数字</translation>
    </message>
    <message>
        <source>names a clip of %1 steps from step %2</source>
        <translation>指代了从第 %2 步开始、共 %1 步的片段</translation>
    </message>
    <message>
        <source>has the label %1, and labels are 0, 1 and -1</source>
        <translation>标签为 %1，而标签只能是 0、1 和 -1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no array with one number for each query. Fetch the folder again.</source>
        <translation>“%1”不是每个查询一个数字的数组。重新获取该文件夹。</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; holds no file human_label_..._env_..._num_..._len_....pkl. Choose the folder of one environment.</source>
        <translation>文件夹“%1”中没有文件 human_label_..._env_..._num_..._len_....pkl。选择某个环境的文件夹。</translation>
    </message>
    <message>
        <source>The files of &quot;%1&quot; hold different numbers of queries. Fetch the folder again.</source>
        <translation>“%1”的各文件含有的查询数量不同。重新获取该文件夹。</translation>
    </message>
    <message>
        <source>has an array without the numbers that it should hold</source>
        <translation>含有缺少应有数字的数组</translation>
    </message>
    <message>
        <source>has numbers of %1 bytes</source>
        <translation>含有 %1 字节的数字</translation>
    </message>
    <message>
        <source>has a number that is no whole number</source>
        <translation>含有不是整数的数字</translation>
    </message>
    <message>
        <source>has something else where a number belongs</source>
        <translation>应为数字的位置是其他内容</translation>
    </message>
    <message>
        <source>The pickle &quot;%1&quot; cannot be read further than its byte %2: %3. Ask for a whole file with plain values and arrays of NumPy only.</source>
        <translation>pickle“%1”只能读到第 %2 个字节：%3。请求一个完整的、仅含普通值和 NumPy 数组的文件。</translation>
    </message>
    <message>
        <source>this pickle would run %1, and nothing that a file brings is ever run here</source>
        <translation>此 pickle 会运行 %1，而这里绝不运行文件带来的任何内容</translation>
    </message>
    <message>
        <source>The format &quot;%1&quot; cannot be used:
%2</source>
        <translation>格式“%1”无法使用：
%2</translation>
    </message>
    <message>
        <source>The format &quot;%1&quot; has no part &quot;%2&quot;. Add one to its description.</source>
        <translation>格式“%1”没有“%2”部分。请在其描述中添加。</translation>
    </message>
    <message>
        <source>the column &quot;%1&quot; has no list</source>
        <translation>列“%1”没有列表</translation>
    </message>
    <message>
        <source>the column &quot;%1&quot; is to hold %2 and would hold &quot;%3&quot;</source>
        <translation>列“%1”应为%2，而得到的是“%3”</translation>
    </message>
    <message>
        <source>is longer than %1 MiB</source>
        <translation>超过 %1 MiB</translation>
    </message>
    <message>
        <source>The format cannot be used: %1.</source>
        <translation>该格式无法使用：%1。</translation>
    </message>
    <message>
        <source>has no %1 for the path &quot;%2&quot;</source>
        <translation>没有路径“%2”所需的 %1</translation>
    </message>
    <message>
        <source>has too many values for the path &quot;%1&quot;</source>
        <translation>路径“%1”的值过多</translation>
    </message>
    <message>
        <source>There is no format file &quot;%1&quot;. Check the name.</source>
        <translation>没有格式文件“%1”。请检查名称。</translation>
    </message>
    <message>
        <source>The format file &quot;%1&quot; cannot be read. Check who may read it.</source>
        <translation>格式文件“%1”无法读取。请检查其读取权限。</translation>
    </message>
    <message>
        <source>There is no format &quot;%1&quot; in %2. Check the name.</source>
        <translation>%2 中没有格式“%1”。请检查名称。</translation>
    </message>
    <message>
        <source>The format was not stored:
%1</source>
        <translation>格式未保存：
%1</translation>
    </message>
    <message>
        <source>The format file &quot;%1&quot; cannot be used:
%2</source>
        <translation>格式文件“%1”无法使用：
%2</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; cannot be made (%2). Choose a folder where you may write.</source>
        <translation>无法创建文件夹“%1”（%2）。请选择可写入的文件夹。</translation>
    </message>
    <message>
        <source>has no value of &quot;%1&quot;</source>
        <translation>没有“%1”的值</translation>
    </message>
    <message>
        <source>has a time in &quot;%1&quot; that is neither ISO 8601 (2026-01-31T12:00:00Z) nor seconds or milliseconds since 1970</source>
        <translation>“%1”中的时间既不是 ISO 8601（2026-01-31T12:00:00Z），也不是自 1970 年起的秒数或毫秒数</translation>
    </message>
    <message>
        <source>has &quot;%1&quot; in &quot;%2&quot;, which is no name of %3</source>
        <translation>“%2”中的“%1”不是以下类型的文件名：%3</translation>
    </message>
    <message>
        <source>has more than 4096 bytes in &quot;%1&quot;, too much for metadata</source>
        <translation>“%1”超过 4096 字节，不能作为元数据</translation>
    </message>
    <message>
        <source>has a strength in &quot;%1&quot; that is none of 0 to 4</source>
        <translation>“%1”中的强度不在 0 到 4 之间</translation>
    </message>
    <message>
        <source>has %1 items and %2 values of &quot;%3&quot;</source>
        <translation>有 %1 个条目，却有 %2 个“%3”的值</translation>
    </message>
    <message>
        <source>has &quot;%1&quot; for the best one, which names none of its %2 items</source>
        <translation>以“%1”表示最佳条目，但它不对应 %2 个条目中的任何一个</translation>
    </message>
    <message>
        <source>has &quot;%1&quot; for &quot;%2&quot;, which is neither true nor false</source>
        <translation>“%2”的值为“%1”，既非真也非假</translation>
    </message>
    <message>
        <source>has a value of &quot;%1&quot; that is no text; join(&quot;, &quot;) makes one of a list, tojson of anything</source>
        <translation>“%1”的值不是文本；join(&quot;, &quot;) 可将列表转为文本，tojson 可转换任何值</translation>
    </message>
    <message>
        <source>gives a text of more than %1 MiB in a template</source>
        <translation>模板生成的文本超过 %1 MiB</translation>
    </message>
    <message>
        <source>has a value of &quot;%1&quot; that is no list to be joined</source>
        <translation>“%1”的值不是可连接的列表</translation>
    </message>
    <message>
        <source>Nothing was exported: %1.</source>
        <translation>没有导出任何内容：%1。</translation>
    </message>
    <message>
        <source>a split has at most three shares: train, validation and test</source>
        <translation>划分最多有三份：train、validation 和 test</translation>
    </message>
    <message>
        <source>each share of a split is over 0 and at most 1</source>
        <translation>划分的每一份都大于 0 且不超过 1</translation>
    </message>
    <message>
        <source>the shares of a split do not add up to 1</source>
        <translation>划分的各份之和不等于 1</translation>
    </message>
    <message>
        <source>no answer can be given after the one moment and before the other</source>
        <translation>没有标注能在前一时刻之后又在后一时刻之前</translation>
    </message>
    <message>
        <source>The format &quot;%1&quot; is the whole project, and is not divided. Leave the split out.</source>
        <translation>格式 &quot;%1&quot; 是整个项目，不能划分。请去掉划分。</translation>
    </message>
    <message>
        <source>their import is taken back</source>
        <translation>其导入已撤回</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>skipped by its annotator</source>
        <translation>被标注员跳过</translation>
    </message>
    <message>
        <source>of the tutorial or the qualification</source>
        <translation>属于教程或资格测试</translation>
    </message>
    <message>
        <source>by a synthetic annotator</source>
        <translation>来自合成标注员</translation>
    </message>
    <message>
        <source>by another annotator</source>
        <translation>来自其他标注员</translation>
    </message>
    <message>
        <source>given at another time</source>
        <translation>在其他时间做出</translation>
    </message>
    <message>
        <source>flagged by its annotator</source>
        <translation>被标注员标记了问题</translation>
    </message>
    <message>
        <source>without the tag</source>
        <translation>没有该标签</translation>
    </message>
    <message>
        <source>rankings on %1, a question that was not chosen</source>
        <translation>关于 %1 的排序，该问题未被选择</translation>
    </message>
    <message>
        <source>answered without a ranking on %1</source>
        <translation>标注时没有关于 %1 的排序</translation>
    </message>
    <message>
        <source>answered without an order</source>
        <translation>标注时没有给出顺序</translation>
    </message>
    <message>
        <source>all are bad: no preference</source>
        <translation>全部都差：没有偏好</translation>
    </message>
    <message>
        <source>both are bad: no preference</source>
        <translation>两个都差：没有偏好</translation>
    </message>
    <message>
        <source>cannot tell: no preference</source>
        <translation>无法判断：没有偏好</translation>
    </message>
    <message>
        <source>pairs of tied items</source>
        <translation>平局条目组成的对</translation>
    </message>
    <message>
        <source>about clips, images or videos, and this format holds texts: export them as a table of pairs or as whole rankings</source>
        <translation>关于片段、图像或视频，而此格式包含文本：请导出为配对表或完整排序</translation>
    </message>
    <message>
        <source>a tie or both bad: this format holds a choice</source>
        <translation>平局或两个都差：此格式包含选择</translation>
    </message>
    <message>
        <source>says of no item that it is good or bad</source>
        <translation>没有说明任何条目是好是坏</translation>
    </message>
    <message>
        <source>without a prompt</source>
        <translation>没有提示</translation>
    </message>
    <message>
        <source>without labels of steps</source>
        <translation>没有步骤标签</translation>
    </message>
    <message>
        <source>its prompt is a dialogue</source>
        <translation>提示是一段对话</translation>
    </message>
    <message>
        <source>its prompt is a dialogue, and this format holds one turn</source>
        <translation>提示是一段对话，而此格式只含一轮</translation>
    </message>
    <message>
        <source>its prompt or a reply is a dialogue: export it as messages</source>
        <translation>提示或回答是一段对话：请导出为消息</translation>
    </message>
    <message>
        <source>its prompt or a reply is a dialogue, and this format holds one turn</source>
        <translation>提示或回答是一段对话，而此格式只含一轮</translation>
    </message>
    <message>
        <source>its first step has no label</source>
        <translation>第一步没有标签</translation>
    </message>
    <message>
        <source>its prompt or a reply is a dialogue: export it in the other form of LLaMA-Factory, sharegpt</source>
        <translation>提示或回答是一段对话：请用 LLaMA-Factory 的另一种形式 sharegpt 导出</translation>
    </message>
    <message>
        <source>a reply is a dialogue of several turns, and this format holds one</source>
        <translation>某个回答是多轮对话，而此格式只含一轮</translation>
    </message>
    <message>
        <source>has no value of &quot;%1&quot;, which a template names; default(&quot;...&quot;) would stand for it</source>
        <translation>没有模板所引用的“%1”的值；可用 default(&quot;...&quot;) 代替</translation>
    </message>
    <message>
        <source>holds a broken image: a part of it is missing</source>
        <translation>含有损坏的图像：缺少一部分</translation>
    </message>
    <message>
        <source>it ends in the middle</source>
        <translation>它在中途结束</translation>
    </message>
    <message>
        <source>about one item, and this format holds pairs</source>
        <translation>只涉及一个条目，而此格式存放配对</translation>
    </message>
    <message>
        <source>pairs whose two texts are the same</source>
        <translation>两段文本相同的配对</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; has a README.md that is of no export. Choose another folder: nothing was written.</source>
        <translation>文件夹“%1”中有一个并非由导出生成的 README.md。请选择其他文件夹：未写入任何内容。</translation>
    </message>
    <message>
        <source>about texts, images or videos, and this format holds clips</source>
        <translation>涉及文本、图片或视频，而此格式存放片段</translation>
    </message>
    <message>
        <source>about clips of a single step, of which nothing would be left</source>
        <translation>涉及只有一步的片段，导出后将一无所剩</translation>
    </message>
    <message>
        <source>about clips whose pictures are of another size than those before</source>
        <translation>涉及图片大小与之前不同的片段</translation>
    </message>
    <message>
        <source>about clips of another environment than those before</source>
        <translation>涉及环境与之前不同的片段</translation>
    </message>
    <message>
        <source>about clips of another length than those before</source>
        <translation>涉及长度与之前不同的片段</translation>
    </message>
    <message>
        <source>Nothing was exported: no answer places two clips, so there is no pair.</source>
        <translation>未导出任何内容：没有标注给出两个片段的次序，因此没有配对。</translation>
    </message>
    <message>
        <source>The Minari dataset &quot;%1&quot; %2</source>
        <translation>Minari 数据集 &quot;%1&quot; %2</translation>
    </message>
    <message>
        <source>is kept in an unknown way (&quot;%1&quot;).</source>
        <translation>的保存方式未知（&quot;%1&quot;）。</translation>
    </message>
    <message>
        <source>holds observations that are no pictures (uint8, height x width, x 3 in colour), so that there is nothing to look at: render each episode as a video, and import the folder of videos.</source>
        <translation>中的观测不是图片（uint8，高 x 宽，彩色再 x 3），没有可看的内容：请把每个回合渲染成视频，再导入视频文件夹。</translation>
    </message>
    <message>
        <source>says that it holds no episode.</source>
        <translation>声明其中没有任何回合。</translation>
    </message>
    <message>
        <source>holds an observation without a picture</source>
        <translation>含有没有图片的观测</translation>
    </message>
    <message>
        <source>holds a picture that cannot be read, or of another size</source>
        <translation>含有无法读取或大小不同的图片</translation>
    </message>
    <message>
        <source>holds an observation of another size than its space</source>
        <translation>含有大小与其空间不符的观测</translation>
    </message>
    <message>
        <source>has no file of its steps</source>
        <translation>没有存放步骤的文件</translation>
    </message>
    <message>
        <source>is kept in several files</source>
        <translation>保存在多个文件中</translation>
    </message>
    <message>
        <source>has nothing to be compared with</source>
        <translation>没有可与之比较的对象</translation>
    </message>
    <message>
        <source>has a target without &quot;%1&quot;</source>
        <translation>有一个目标缺少 &quot;%1&quot;</translation>
    </message>
    <message>
        <source>has a step that is no whole number</source>
        <translation>有一个步数不是整数</translation>
    </message>
    <message>
        <source>has a target that is no object</source>
        <translation>有一个目标不是对象</translation>
    </message>
    <message>
        <source>has not a preference for each of its %1 targets</source>
        <translation>没有为其 %1 个目标各给出一个偏好</translation>
    </message>
    <message>
        <source>has no &quot;targets&quot;</source>
        <translation>没有 &quot;targets&quot;</translation>
    </message>
    <message>
        <source>has feedback of the type &quot;%1&quot;, and comparisons are imported</source>
        <translation>的反馈类型为 &quot;%1&quot;，而只导入比较</translation>
    </message>
    <message>
        <source>has no &quot;preferences&quot;</source>
        <translation>没有 &quot;preferences&quot;</translation>
    </message>
    <message>
        <source>names &quot;%1&quot;, which is none of the columns</source>
        <translation>写的是 &quot;%1&quot;，不属于任何一列</translation>
    </message>
    <message>
        <source>stands for &quot;%1&quot; a second time</source>
        <translation>第二次代表 &quot;%1&quot;</translation>
    </message>
    <message>
        <source>The table has no row for its column &quot;%1&quot;. A table of wins has the same names in both.</source>
        <translation>表格没有与列 &quot;%1&quot; 对应的行。胜负表的行与列名称相同。</translation>
    </message>
    <message>
        <source>The header of the table leaves several columns without a name. Give each a name of its own.</source>
        <translation>表头中有多列没有名称。请给每列各取一个名称。</translation>
    </message>
    <message>
        <source>was packed with a window of more than 128 MiB. Pack it anew without --long</source>
        <translation>压缩时使用的窗口超过 128 MiB。请不带 --long 重新压缩</translation>
    </message>
    <message>
        <source>The header of the table is longer than 64 MiB. Check that the file is a table.</source>
        <translation>表头超过 64 MiB。请确认该文件是表格。</translation>
    </message>
    <message>
        <source>The header of the table names more than %1 columns. Check that the file is a table.</source>
        <translation>表头包含超过 %1 列。请确认该文件是表格。</translation>
    </message>
    <message>
        <source>is nested more deeply, or holds more values, than an archive has</source>
        <translation>嵌套层数或值的数量超出归档所能有的范围</translation>
    </message>
    <message>
        <source>is longer than 1 GiB</source>
        <translation>超过 1 GiB</translation>
    </message>
    <message>
        <source>holds more than %1 values</source>
        <translation>包含超过 %1 个值</translation>
    </message>
    <message>
        <source>holds something of another kind than its format has</source>
        <translation>包含与其格式类型不符的内容</translation>
    </message>
    <message>
        <source>holds images or videos of more than 1 GiB</source>
        <translation>包含的图像或视频超过 1 GiB</translation>
    </message>
    <message>
        <source>holds a NUL character</source>
        <translation>包含 NUL 字符</translation>
    </message>
    <message>
        <source>brings the voters to more than %1</source>
        <translation>使投票总数超过 %1</translation>
    </message>
    <message>
        <source>is about one more set of items than the %1 that one file may have</source>
        <translation>涉及的条目组合超出一个文件最多允许的 %1 组</translation>
    </message>
    <message>
        <source>has a name that is not UTF-8: give the file another one</source>
        <translation>文件名不是 UTF-8：请重命名该文件</translation>
    </message>
    <message>
        <source>names %1, which belongs to a Podium project</source>
        <translation>指向 %1，它属于一个 Podium 项目</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; is an export of Podium&apos;s, whose files are no items to judge. Import the project&apos;s archive, or a file of rows in it.</source>
        <translation>文件夹“%1”是 Podium 的导出，其中的文件不是供评判的项目。请导入项目的归档，或其中的数据行文件。</translation>
    </message>
    <message>
        <source>has no metadata.json beside it, which says what it holds. Of HDF5 only such datasets are read.</source>
        <translation>旁边没有说明其内容的 metadata.json。HDF5 中只读取这类数据集。</translation>
    </message>
    <message>
        <source>has no file of HDF5 at data/main_data.hdf5. Get it again from where it came from.</source>
        <translation>在 data/main_data.hdf5 处没有 HDF5 文件。请从其来源重新获取。</translation>
    </message>
    <message>
        <source>holds no picture</source>
        <translation>不含图片</translation>
    </message>
    <message>
        <source>has no &quot;%1&quot; in its HDF5 file</source>
        <translation>在其 HDF5 文件中没有“%1”</translation>
    </message>
    <message>
        <source>keeps &quot;%1&quot; elsewhere (a link, another file), which is not followed</source>
        <translation>把“%1”存放在别处（链接或其他文件），不予跟随</translation>
    </message>
    <message>
        <source>keeps &quot;%1&quot; as something else than bytes (uint8)</source>
        <translation>没有把“%1”存为字节（uint8）</translation>
    </message>
    <message>
        <source>keeps &quot;%1&quot; as a single value, and not as one for each step</source>
        <translation>把“%1”存为单个值，而不是每步一个</translation>
    </message>
    <message>
        <source>keeps &quot;%1&quot; with steps of more than 256 MiB, or of none</source>
        <translation>“%1”的一步超过 256 MiB 或为空</translation>
    </message>
    <message>
        <source>keeps &quot;%1&quot; in blocks of more than 256 MiB</source>
        <translation>把“%1”存为超过 256 MiB 的块</translation>
    </message>
    <message>
        <source>keeps &quot;%1&quot; packed by HDF5&apos;s filter %2, and only gzip is read</source>
        <translation>用 HDF5 的过滤器 %2 压缩“%1”，而只能读取 gzip</translation>
    </message>
    <message>
        <source>keeps &quot;%1&quot; in a way that is not read: not in blocks</source>
        <translation>“%1”的存放方式无法读取：不是分块的</translation>
    </message>
    <message>
        <source>holds damaged data in &quot;%1&quot;</source>
        <translation>“%1”中包含损坏的数据</translation>
    </message>
    <message>
        <source>holds no data for all steps of &quot;%1&quot;</source>
        <translation>没有“%1”全部步骤的数据</translation>
    </message>
    <message>
        <source>holds fewer steps in &quot;%1&quot;</source>
        <translation>“%1”中的步骤较少</translation>
    </message>
    <message>
        <source>holds %1 pictures in &quot;%2&quot; for %3 steps in &quot;%4&quot;</source>
        <translation>“%2”中有 %1 张图片，而“%4”中有 %3 步</translation>
    </message>
    <message>
        <source>its reader gave up</source>
        <translation>读取程序已放弃</translation>
    </message>
    <message>
        <source>HDF5 files cannot be used: %1. Run `./podium build` again.</source>
        <translation>无法使用 HDF5 文件：%1。请重新运行 `./podium build`。</translation>
    </message>
    <message>
        <source>no row of it can be read: %1</source>
        <translation>没有一行可读取：%1</translation>
    </message>
    <message>
        <source>row %1 %2, and %3 more do not fit</source>
        <translation>表格第 %1 行%2，另有 %3 行不符合</translation>
    </message>
    <message>
        <source>line %1 %2, and %3 more do not fit</source>
        <translation>文件第 %1 行%2，另有 %3 行不符合</translation>
    </message>
    <message>
        <source>line %1 %2</source>
        <translation>文件第 %1 行%2</translation>
    </message>
    <message>
        <source>element %1 %2, and %3 more do not fit</source>
        <translation>第 %1 个元素%2，另有 %3 个不符合</translation>
    </message>
    <message>
        <source>element %1 %2</source>
        <translation>第 %1 个元素%2</translation>
    </message>
    <message>
        <source>file %1 %2, and %3 more do not fit</source>
        <translation>第 %1 个文件%2，另有 %3 个不符合</translation>
    </message>
    <message>
        <source>file %1 %2</source>
        <translation>第 %1 个文件%2</translation>
    </message>
    <message>
        <source>is missing, since the file was cut off there: get it again from where it came from</source>
        <translation>缺失，因为文件在此处被截断：请从来源重新获取</translation>
    </message>
    <message>
        <source>is not whole, since the file was cut off there: get it again from where it came from</source>
        <translation>不完整，因为文件在此处被截断：请从来源重新获取</translation>
    </message>
    <message>
        <source>is not UTF-8 in its column %1</source>
        <translation>在第 %1 列不是 UTF-8</translation>
    </message>
    <message>
        <source>is not UTF-8 in line %1, column %2</source>
        <translation>在文件第 %1 行第 %2 列不是 UTF-8</translation>
    </message>
    <message>
        <source>is not UTF-8 in &quot;%1&quot;: save the file as UTF-8, then import it again</source>
        <translation>在“%1”中不是 UTF-8：请将文件存为 UTF-8，然后重新导入</translation>
    </message>
    <message>
        <source>is no JSON from its column %1 on</source>
        <translation>从第 %1 列起不是 JSON</translation>
    </message>
    <message>
        <source>is no JSON from line %1, column %2 on</source>
        <translation>从文件第 %1 行第 %2 列起不是 JSON</translation>
    </message>
    <message>
        <source>opens a quote that is never closed: close it, or get the file again if it was cut off</source>
        <translation>引号未闭合：请闭合，若文件被截断则重新获取</translation>
    </message>
    <message>
        <source>has %1 cells, and the header has %2: the file seems to be cut off there, get it again from where it came from</source>
        <translation>有 %1 个单元格，而表头有 %2 个：文件似乎在此处被截断，请从来源重新获取</translation>
    </message>
    <message>
        <source>has the label &quot;%1&quot;, which names one of the two and as a word of its own means something else: say which is meant, first or second</source>
        <translation>的标签为“%1”，它是两者之一的名称，而作为单独的词另有含义：请说明所指，first 或 second</translation>
    </message>
    <message>
        <source>has &quot;%1&quot; for the best one, which names one item and as a word of its own means something else: say which is meant, first or second</source>
        <translation>以“%1”表示最佳条目，它是一个条目的名称，而作为单独的词另有含义：请说明所指，first 或 second</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is of no known shape: %2. Choose its format, or say the columns by hand.</source>
        <translation>“%1”的形式未知：%2。请选择其格式，或手动指定列。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a pickle of something else than %2. Choose another format, or another file.</source>
        <translation>“%1”是其他内容的 pickle，而不是%2。请选择其他格式或其他文件。</translation>
    </message>
    <message>
        <source>The labels of &quot;%1&quot; are 0 and 1, and no label is 2: whether 0 stands for the first candidate, the second or a tie, the file does not say. Choose &quot;Columns by hand&quot; and say it under &quot;Its words&quot;: 0:first, 1:second or 0:second, 1:first.</source>
        <translation>“%1”的标签只有 0 和 1，没有 2：0 表示第一个候选、第二个候选还是平局，文件没有说明。请选择“手动指定列”，并在“其取值”中说明：0:first, 1:second 或 0:second, 1:first。</translation>
    </message>
    <message>
        <source>has &quot;%1&quot; for the best one, which can be counted from 0 or from 1: say under &quot;Its words&quot; what stands for which, 0:first or 1:first</source>
        <translation>以“%1”表示最佳条目，可能从 0 也可能从 1 计数：请在“其取值”中说明各自所指，0:first 或 1:first</translation>
    </message>
    <message>
        <source>%1 Nothing was imported, and no project was made.</source>
        <translation>%1 没有导入任何内容，也没有建立项目。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds a header and no rows below it: %2. Add rows, or choose another file.</source>
        <translation>“%1”只有表头，下面没有行：%2。请添加行，或选择其他文件。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not have the columns %2 that are named. It has %3.</source>
        <translation>“%1”没有所指定的列 %2。其中有 %3。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not have the columns %2 that are named. Near them: %3. It has %4.</source>
        <translation>“%1”没有所指定的列 %2。相近的有：%3。其中有 %4。</translation>
    </message>
    <message>
        <source>There is no export format &quot;%1&quot;. Choose one of the list.</source>
        <translation>没有导出格式“%1”。请从列表中选择一个。</translation>
    </message>
    <message>
        <source>There is no import format &quot;%1&quot;. Choose one of the list.</source>
        <translation>没有导入格式“%1”。请从列表中选择一个。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a folder of files to import one by one: %2. Choose the first of them under &quot;File&quot;.</source>
        <translation>“%1”是一个文件夹，其中的文件须逐个导入：%2。请在“文件”处选择第一个。</translation>
    </message>
    <message>
        <source>The %1 of answer %2 is missing: the project is damaged. Keep a copy of its file, and go on from a backup.</source>
        <translation>标注 %2 缺少%1：项目已损坏。请保留其文件的副本，并从备份继续。</translation>
    </message>
    <message>
        <source>Item %1 is missing: the project is damaged. Keep a copy of its file, and go on from a backup.</source>
        <translation>缺少条目 %1：项目已损坏。请保留其文件的副本，并从备份继续。</translation>
    </message>
    <message>
        <source>%1 is damaged (%2). Keep a copy of it, and go on from a backup.</source>
        <translation>%1 已损坏（%2）。请保留其副本，并从备份继续。</translation>
    </message>
    <message>
        <source>The questions of an import that was under way cannot be read: the project is damaged. Keep a copy of its file, and go on from a backup.</source>
        <translation>无法读取一次进行中的导入的问题：项目已损坏。请保留其文件的副本，并从备份继续。</translation>
    </message>
    <message>
        <source>There is nothing to export yet: the project holds no demonstrations.</source>
        <translation>还没有可导出的内容：项目中没有示范。</translation>
    </message>
    <message>
        <source>Nothing was exported: not a demonstration can be written. Left out: %1.</source>
        <translation>未导出任何内容：没有可写入的示范。已略去：%1。</translation>
    </message>
    <message>
        <source>There is no run at &quot;%1&quot;. Choose a metrics.csv or a project.</source>
        <translation>“%1”处没有运行记录。请选择一个 metrics.csv 或项目。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds no curves: nothing was learnt there yet.</source>
        <translation>“%1”中没有曲线：那里尚未学习任何内容。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no table of a run: its first row is not &quot;%2&quot;.</source>
        <translation>“%1”不是运行的表格：其第一行不是“%2”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, row %2, is no point of a curve. Choose the file of another run.</source>
        <translation>“%1”第 %2 行不是曲线上的点。请选择另一次运行的文件。</translation>
    </message>
    <message>
        <source>taken back by who played them</source>
        <translation>已由演示者撤回</translation>
    </message>
    <message>
        <source>The image or video %1 is missing: the project is damaged. Keep a copy of its file, and go on from a backup.</source>
        <translation>缺少图像或视频 %1：项目已损坏。请保留其文件的副本，并从备份继续。</translation>
    </message>
    <message>
        <source>The project holds a value that cannot be (%1): &quot;%2&quot;. It is damaged. Keep a copy of its file, and go on from a backup.</source>
        <translation>项目中有一个不可能的值（%1）：“%2”。项目已损坏。请保留其文件的副本，并从备份继续。</translation>
    </message>
    <message>
        <source>A part of a clip cannot be read (%1: %2): the project is damaged. Keep a copy of its file, and go on from a backup.</source>
        <translation>片段的一部分无法读取（%1：%2）：项目已损坏。请保留其文件的副本，并从备份继续。</translation>
    </message>
    <message>
        <source>Item %1 is of another kind than its project: the project is damaged. Keep a copy of its file, and go on from a backup.</source>
        <translation>条目 %1 的类型与其项目不同：项目已损坏。请保留其文件的副本，并从备份继续。</translation>
    </message>
    <message>
        <source>Prompt %1 is missing: the project is damaged. Keep a copy of its file, and go on from a backup.</source>
        <translation>缺少提示 %1：项目已损坏。请保留其文件的副本，并从备份继续。</translation>
    </message>
    <message>
        <source>Its query is missing: the project is damaged. Keep a copy of its file, and go on from a backup.</source>
        <translation>缺少对应的查询：项目已损坏。请保留其文件的副本，并从备份继续。</translation>
    </message>
    <message>
        <source>The frames of clip %1 do not have the size that its description says: the project is damaged. Keep a copy of its file, and go on from a backup.</source>
        <translation>片段 %1 的画面尺寸与其描述不符：项目已损坏。请保留其文件的副本，并从备份继续。</translation>
    </message>
</context>
<context>
    <name>podium::FindBar</name>
    <message>
        <source>Find in all cards</source>
        <translation>在所有卡片中查找</translation>
    </message>
    <message>
        <source>Enter: next, Shift+Enter: back</source>
        <translation>Enter：下一个，Shift+Enter：上一个</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 个，共 %2 个</translation>
    </message>
</context>
<context>
    <name>podium::FolderFiles</name>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>podium::FormButton</name>
    <message>
        <source>Pair</source>
        <translation>成对比较</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Best and worst</source>
        <translation>最好与最差</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Accept or reject</source>
        <translation>接受或拒绝</translation>
    </message>
    <message>
        <source>Which of two is better?</source>
        <translation>两个之中哪个更好？</translation>
    </message>
    <message>
        <source>Several items, best first; ties where they are offered.</source>
        <translation>多个条目，最好的在前；允许时可以平局。</translation>
    </message>
    <message>
        <source>The best and the worst of several: two choices say much about all.</source>
        <translation>从多个中选出最好和最差：两次选择就能说明很多。</translation>
    </message>
    <message>
        <source>Each item on a scale.</source>
        <translation>每个条目按量表评分。</translation>
    </message>
    <message>
        <source>Each item is good enough, or it is not.</source>
        <translation>每个条目是否足够好。</translation>
    </message>
    <message>
        <source>Clips from a game</source>
        <translation>游戏片段</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>视频</translation>
    </message>
</context>
<context>
    <name>podium::Format</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>podium::FormatEditor</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Description of the format</source>
        <translation>格式描述</translation>
    </message>
    <message>
        <source>Where the description is saved</source>
        <translation>描述的保存位置</translation>
    </message>
    <message>
        <source>Writes the description to a file, so that its name stands for it in later imports, exports and commands</source>
        <translation>将描述写入文件，以后导入、导出和命令中可用其名称代表它</translation>
    </message>
    <message>
        <source>Beside this project</source>
        <translation>在此项目旁</translation>
    </message>
    <message>
        <source>For all my projects</source>
        <translation>用于我的所有项目</translation>
    </message>
    <message>
        <source>Save the description</source>
        <translation>保存描述</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>The file %1 there holds another description: %2. The description in this window replaces it.</source>
        <translation>那里的文件 %1 包含另一份描述：%2。此窗口中的描述将替换它。</translation>
    </message>
    <message>
        <source>one that cannot be read</source>
        <translation>一份无法读取的描述</translation>
    </message>
</context>
<context>
    <name>podium::FormatList</name>
    <message>
        <source>No format has these words.</source>
        <translation>没有格式包含这些词。</translation>
    </message>
    <message>
        <source>Search formats and trainers</source>
        <translation>搜索格式和训练工具</translation>
    </message>
    <message>
        <source>Search formats</source>
        <translation>搜索格式</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Described in %1</source>
        <translation>描述于 %1</translation>
    </message>
    <message>
        <source>A format of one&apos;s own</source>
        <translation>自定义格式</translation>
    </message>
    <message>
        <source>Columns that you describe, for a program that Podium does not know.</source>
        <translation>由您描述的列，供 Podium 不认识的程序使用。</translation>
    </message>
</context>
<context>
    <name>podium::GameList</name>
    <message>
        <source>Looking for games...</source>
        <translation>正在查找游戏…</translation>
    </message>
    <message>
        <source>Search, for example freeway</source>
        <translation>搜索，例如 freeway</translation>
    </message>
    <message>
        <source>Search games</source>
        <translation>搜索游戏</translation>
    </message>
    <message>
        <source>Games</source>
        <translation>游戏</translation>
    </message>
    <message>
        <source>No game matches.</source>
        <translation>没有匹配的游戏。</translation>
    </message>
    <message>
        <source>Games: %1</source>
        <translation>游戏：%1</translation>
    </message>
</context>
<context>
    <name>podium::GameView</name>
    <message>
        <source>The game</source>
        <translation>游戏</translation>
    </message>
</context>
<context>
    <name>podium::Gamepad</name>
    <message>
        <source>Game controllers cannot be read: %1.</source>
        <translation>无法读取游戏手柄：%1。</translation>
    </message>
</context>
<context>
    <name>podium::GstPipeline</name>
    <message>
        <source>This file%1 is not a video that is known here.</source>
        <translation>此文件%1不是可识别的视频。</translation>
    </message>
    <message>
        <source>What decodes this file%1 is not installed: %2. Most is in the packages gstreamer1.0-libav and gstreamer1.0-plugins-bad.</source>
        <translation>用于解码此文件%1的组件未安装：%2。大多数在软件包 gstreamer1.0-libav 和 gstreamer1.0-plugins-bad 中。</translation>
    </message>
    <message>
        <source>This file%1 cannot be decoded: %2</source>
        <translation>此文件%1无法解码：%2</translation>
    </message>
    <message>
        <source>GStreamer does not start: %1.</source>
        <translation>GStreamer 无法启动：%1。</translation>
    </message>
    <message>
        <source>A part of GStreamer is not installed (%1). Install the packages gstreamer1.0-plugins-base and gstreamer1.0-plugins-good.</source>
        <translation>GStreamer 的某个部分未安装（%1）。请安装软件包 gstreamer1.0-plugins-base 和 gstreamer1.0-plugins-good。</translation>
    </message>
</context>
<context>
    <name>podium::GuideEditor</name>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Guidelines and examples</source>
        <translation>标注指南和示例</translation>
    </message>
    <message>
        <source>Title of the example</source>
        <translation>示例标题</translation>
    </message>
    <message>
        <source>Markdown: what makes one item better than another</source>
        <translation>Markdown：什么使一项优于另一项</translation>
    </message>
    <message>
        <source>As annotators will read it</source>
        <translation>标注员看到的样子</translation>
    </message>
    <message>
        <source>Add an example</source>
        <translation>添加示例</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>标注指南</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Text of the example</source>
        <translation>示例正文</translation>
    </message>
</context>
<context>
    <name>podium::GuidelinesPanel</name>
    <message>
        <source>Guidelines</source>
        <translation>标注指南</translation>
    </message>
    <message>
        <source>This project has no guidelines.</source>
        <translation>此项目没有标注指南。</translation>
    </message>
</context>
<context>
    <name>podium::HeaderBar</name>
    <message>
        <source>Who answers</source>
        <translation>标注员</translation>
    </message>
    <message>
        <source>Keys (?)</source>
        <translation>按键 (?)</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>saved ✓ %1</source>
        <translation>已保存 ✓ %1</translation>
    </message>
    <message>
        <source>not saved, retrying</source>
        <translation>未保存，正在重试</translation>
    </message>
    <message>
        <source>Another name...</source>
        <translation>其他名字…</translation>
    </message>
    <message>
        <source>Name stored with the answers:</source>
        <translation>与标注一起保存的名字：</translation>
    </message>
</context>
<context>
    <name>podium::HistoryDetails</name>
    <message>
        <source>Change this answer (Enter)</source>
        <translation>修改此标注（Enter）</translation>
    </message>
    <message>
        <source>The answer in full</source>
        <translation>完整标注</translation>
    </message>
    <message>
        <source>Change the answer that stands (Enter)</source>
        <translation>修改有效的标注（Enter）</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>未显示</translation>
    </message>
    <message>
        <source>Picture of %1</source>
        <translation>%1 的图像</translation>
    </message>
</context>
<context>
    <name>podium::HistoryFilterBar</name>
    <message>
        <source>Search in items, prompts and reasons (/)</source>
        <translation>在条目、提示和理由中搜索 (/)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Every answer</source>
        <translation>所有标注</translation>
    </message>
    <message>
        <source>Ranked</source>
        <translation>有排序</translation>
    </message>
    <message>
        <source>All bad</source>
        <translation>全部都差</translation>
    </message>
    <message>
        <source>Can&apos;t tell</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Without an order</source>
        <translation>无排序</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>任何时间</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>已标记问题</translation>
    </message>
    <message>
        <source>Only answers that carry a flag</source>
        <translation>仅带问题标记的标注</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Answers that were revised or taken back, too</source>
        <translation>也包括已修订或撤回的标注</translation>
    </message>
</context>
<context>
    <name>podium::HistoryModel</name>
    <message>
        <source>%1, query %2, %3, %4</source>
        <translation>%1，查询 %2，%3，%4</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>podium::HistoryPage</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>As tiles</source>
        <translation>平铺</translation>
    </message>
    <message>
        <source>As tiles or as rows (G)</source>
        <translation>平铺或列表 (G)</translation>
    </message>
    <message>
        <source>Your answers</source>
        <translation>自己的标注</translation>
    </message>
    <message>
        <source>Answers: %1</source>
        <translation>标注：%1</translation>
    </message>
    <message>
        <source>Searching (%1), found: %2</source>
        <translation>正在搜索（%1），找到：%2</translation>
    </message>
    <message>
        <source>Looking through your answers</source>
        <translation>正在查找标注</translation>
    </message>
    <message>
        <source>No answer of yours matches</source>
        <translation>没有匹配的标注</translation>
    </message>
    <message>
        <source>Search for fewer words, or look at all of them.</source>
        <translation>减少搜索词，或查看全部。</translation>
    </message>
    <message>
        <source>Show all answers</source>
        <translation>显示全部标注</translation>
    </message>
    <message>
        <source>You have not answered yet</source>
        <translation>尚无标注</translation>
    </message>
    <message>
        <source>Each answer appears here as soon as it is saved.</source>
        <translation>每个标注保存后会立即显示在这里。</translation>
    </message>
    <message>
        <source>Go to the queries</source>
        <translation>前往查询</translation>
    </message>
    <message>
        <source>This answer was taken back, so there is nothing to change: its query waits for an answer on the Annotate page.</source>
        <translation>此标注已撤回，无需修改：其查询在标注页面等待标注。</translation>
    </message>
    <message>
        <source>The answer cannot be read: %1</source>
        <translation>无法读取标注：%1</translation>
    </message>
</context>
<context>
    <name>podium::HistoryTileDelegate</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>podium::ImageCards</name>
    <message>
        <source>The images move together.</source>
        <translation>图像一起移动。</translation>
    </message>
    <message>
        <source>Each image moves for itself.</source>
        <translation>每张图像各自移动。</translation>
    </message>
    <message>
        <source>shown: %1</source>
        <translation>当前显示：%1</translation>
    </message>
    <message>
        <source>with %1 over it</source>
        <translation>叠加了 %1</translation>
    </message>
    <message>
        <source>difference from %1</source>
        <translation>与 %1 的差异</translation>
    </message>
</context>
<context>
    <name>podium::ImageDecode</name>
    <message>
        <source>The image file is empty.</source>
        <translation>图像文件为空。</translation>
    </message>
    <message>
        <source>SVG drawings are not shown: they are programs, and every program draws them differently. Convert them to PNG and import them again.</source>
        <translation>不显示 SVG 图形：它们是程序，每个软件绘制的结果不同。请转换为 PNG 后重新导入。</translation>
    </message>
    <message>
        <source>This file%1 is not an image that Podium can show. It shows PNG, JPEG, WebP, GIF and BMP.</source>
        <translation>此文件%1不是 Podium 能显示的图像。支持 PNG、JPEG、WebP、GIF 和 BMP。</translation>
    </message>
    <message>
        <source>The image cannot be read from memory.</source>
        <translation>无法从内存读取图像。</translation>
    </message>
    <message>
        <source>Qt&apos;s plugin for %1 images is not installed. Install the package qt6-image-formats-plugins.</source>
        <translation>用于 %1 图像的 Qt 插件未安装。请安装软件包 qt6-image-formats-plugins。</translation>
    </message>
    <message>
        <source>The image says that it has %1 × %2 pixels; Podium decodes up to %3 million. Scale it down.</source>
        <translation>图像声明有 %1 × %2 像素；Podium 最多解码 %3 百万像素。请将其缩小。</translation>
    </message>
    <message>
        <source>The %1 image is damaged: %2.</source>
        <translation>%1 图像已损坏：%2。</translation>
    </message>
    <message>
        <source>The %1 image is cut off: its end is missing.</source>
        <translation>%1 图像不完整：缺少结尾。</translation>
    </message>
</context>
<context>
    <name>podium::ImageView</name>
    <message>
        <source>Image %1, %2 × %3 pixels</source>
        <translation>图像 %1，%2 × %3 像素</translation>
    </message>
    <message>
        <source>Shown at %1</source>
        <translation>以 %1 显示</translation>
    </message>
    <message>
        <source>%1, in the place of %2</source>
        <translation>%1，替换 %2 的位置</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation>%1 叠加在 %2 上</translation>
    </message>
    <message>
        <source>Difference of %1 and %2</source>
        <translation>%1 与 %2 的差异</translation>
    </message>
</context>
<context>
    <name>podium::ImportDialog</name>
    <message>
        <source>%1, the open project</source>
        <translation>%1，当前打开的项目</translation>
    </message>
    <message>
        <source>A new project</source>
        <translation>一个新项目</translation>
    </message>
    <message>
        <source>Browse...</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>File of the new project</source>
        <translation>新项目的文件</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Open the project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Looking at the first rows...</source>
        <translation>正在查看前几行…</translation>
    </message>
    <message>
        <source>Rows read: %1</source>
        <translation>已读取行数：%1</translation>
    </message>
    <message>
        <source>Stopping...</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>导入进度</translation>
    </message>
    <message>
        <source>Takes the whole import back; the Project page can put it back</source>
        <translation>撤回整个导入；可在项目页面恢复</translation>
    </message>
    <message>
        <source>The import was taken back. The Project page lists it and can put it back.</source>
        <translation>导入已撤回。项目页面会列出它，并可恢复。</translation>
    </message>
    <message>
        <source>Choose a folder...</source>
        <translation>选择文件夹...</translation>
    </message>
    <message>
        <source>Imports the texts, images or videos of a folder instead</source>
        <translation>改为导入一个文件夹中的文本、图像或视频</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>全部复制</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>撤回导入</translation>
    </message>
    <message>
        <source>Copies the list of rows that were kept out, a row a line</source>
        <translation>复制未导入的行的列表，每行一条</translation>
    </message>
    <message>
        <source>Say first where things stand in the file.</source>
        <translation>请先说明文件中各项的位置。</translation>
    </message>
    <message>
        <source>The file is being looked at...</source>
        <translation>正在查看文件...</translation>
    </message>
    <message>
        <source>Nothing of the file can be imported as it is read now.</source>
        <translation>按目前的读取方式，文件中没有可导入的内容。</translation>
    </message>
    <message>
        <source>Name the file of the new project.</source>
        <translation>请为新项目的文件命名。</translation>
    </message>
    <message>
        <source>%1 exists already: choose another name.</source>
        <translation>%1 已存在：请选择其他名称。</translation>
    </message>
    <message>
        <source>Leave the import</source>
        <translation>离开导入</translation>
    </message>
    <message>
        <source>Nothing was imported yet. What was filled in about the file is lost.</source>
        <translation>尚未导入任何内容。已填写的文件说明将会丢失。</translation>
    </message>
    <message>
        <source>Choose one of the files in the folder.</source>
        <translation>请选择文件夹中的一个文件。</translation>
    </message>
</context>
<context>
    <name>podium::ImportForm</name>
    <message>
        <source>Take the file&apos;s preferences as answers</source>
        <translation>把文件中的偏好作为标注</translation>
    </message>
    <message>
        <source>Import again what is there already</source>
        <translation>已有的内容再次导入</translation>
    </message>
    <message>
        <source>Browse...</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Folder of images and videos</source>
        <translation>图像和视频的文件夹</translation>
    </message>
    <message>
        <source>beside the file</source>
        <translation>在文件旁边</translation>
    </message>
    <message>
        <source>Keeps the preferences that the file holds as answers, and does not ask again</source>
        <translation>把文件中的偏好保留为标注，不再询问</translation>
    </message>
    <message>
        <source>People answer them</source>
        <translation>由人标注</translation>
    </message>
    <message>
        <source>Tutorial, with known answers</source>
        <translation>教程，答案已知</translation>
    </message>
    <message>
        <source>Qualification, with known answers</source>
        <translation>资格测试，答案已知</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>照常</translation>
    </message>
    <message>
        <source>As found, else Markdown</source>
        <translation>按文件，否则 Markdown</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Source code</source>
        <translation>源代码</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Answers per query</source>
        <translation>每个查询的标注数</translation>
    </message>
    <message>
        <source>How many people answer each.</source>
        <translation>每个查询由多少人标注。</translation>
    </message>
    <message>
        <source>Texts are</source>
        <translation>文本是</translation>
    </message>
    <message>
        <source>Images are in</source>
        <translation>图像位于</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>%1 (fits %2)</source>
        <translation>%1（符合 %2）</translation>
    </message>
    <message>
        <source>No format fits. Choose how to read it.</source>
        <translation>没有合适的格式。请选择读取方式。</translation>
    </message>
    <message>
        <source>Columns by hand</source>
        <translation>手动指定列</translation>
    </message>
    <message>
        <source>%1 (described)</source>
        <translation>%1（已描述）</translation>
    </message>
    <message>
        <source>A description as text</source>
        <translation>文本形式的描述</translation>
    </message>
    <message>
        <source>Say the columns by hand</source>
        <translation>手动指定列</translation>
    </message>
    <message>
        <source>%1 (described, fits)</source>
        <translation>%1（自定义，符合）</translation>
    </message>
</context>
<context>
    <name>podium::ImportList</name>
    <message>
        <source>%1 given</source>
        <translation>%1 个由人给出</translation>
    </message>
    <message>
        <source>%1 and %2 given</source>
        <translation>%1 和 %2 个由人给出</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>taken back, %1</source>
        <translation>已撤回，%1</translation>
    </message>
    <message>
        <source>taken back by %1, %2</source>
        <translation>由 %1 撤回，%2</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>By</source>
        <translation>导入者</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>What is taken back is asked no more and counts nowhere, until it is put back. Its items stay.</source>
        <translation>撤回的内容不再提问，也不计入任何统计，直到恢复为止。其条目保留。</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>恢复</translation>
    </message>
</context>
<context>
    <name>podium::ImportOutcome</name>
    <message>
        <source>Line</source>
        <translation>文件行</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>元素</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>表格行</translation>
    </message>
    <message>
        <source>Imported queries: %1, with items: %2.</source>
        <translation>已导入查询：%1，条目：%2。</translation>
    </message>
    <message>
        <source>Answers of the file: %1.</source>
        <translation>文件中的标注：%1。</translation>
    </message>
    <message>
        <source>No preference was found in it: &quot;Columns by hand&quot; can say where it stands.</source>
        <translation>其中没有找到偏好：可用“手动指定列”说明它在哪里。</translation>
    </message>
    <message>
        <source>Rows that were kept out: %1; the list says why.</source>
        <translation>未导入的行：%1；列表中有原因。</translation>
    </message>
    <message>
        <source>In the project already, or twice in the file, and left out: %1.</source>
        <translation>项目中已有或文件中重复而略去：%1。</translation>
    </message>
    <message>
        <source>Images and videos that are not here: %1. Put them under %2, by the paths that the file gives, and they are shown.</source>
        <translation>不在此处的图像和视频：%1。按文件中给出的路径放到 %2 之下即可显示。</translation>
    </message>
    <message>
        <source>Nothing was added: everything in the file was there already. Queries: %1.</source>
        <translation>没有新增内容：文件中的全部内容此前已存在。查询：%1。</translation>
    </message>
    <message>
        <source>Of them to queries that were there already: %1.</source>
        <translation>其中属于此前已有查询的：%1。</translation>
    </message>
</context>
<context>
    <name>podium::ImportPreviewPane</name>
    <message>
        <source>As annotators see it</source>
        <translation>标注员所见</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>文件中的行</translation>
    </message>
    <message>
        <source>Preview of the import</source>
        <translation>导入预览</translation>
    </message>
</context>
<context>
    <name>podium::ImportTitles</name>
    <message>
        <source>Open-Assistant message trees</source>
        <translation>Open-Assistant 消息树</translation>
    </message>
    <message>
        <source>Comparisons of summaries</source>
        <translation>摘要比较</translation>
    </message>
    <message>
        <source>Preference pairs: chosen and rejected</source>
        <translation>偏好对：chosen 和 rejected</translation>
    </message>
    <message>
        <source>Two candidates in columns</source>
        <translation>两个候选分列</translation>
    </message>
    <message>
        <source>Steps of one solution</source>
        <translation>一个解答的步骤</translation>
    </message>
    <message>
        <source>A prompt and a list of candidates</source>
        <translation>一个提示和候选列表</translation>
    </message>
    <message>
        <source>One text, image or video a row</source>
        <translation>每行一个文本、图像或视频</translation>
    </message>
    <message>
        <source>A folder of texts, images or videos</source>
        <translation>文本、图像或视频的文件夹</translation>
    </message>
    <message>
        <source>Podium archive</source>
        <translation>Podium 存档</translation>
    </message>
    <message>
        <source>Label Studio tasks with annotations</source>
        <translation>Label Studio 任务及标注</translation>
    </message>
    <message>
        <source>Argilla records with responses</source>
        <translation>Argilla 记录及回答</translation>
    </message>
    <message>
        <source>Potato items with annotations</source>
        <translation>Potato 条目及标注</translation>
    </message>
    <message>
        <source>PrefLib votes</source>
        <translation>PrefLib 投票</translation>
    </message>
    <message>
        <source>A ranking a row, in columns</source>
        <translation>每行一个排序，按列存放</translation>
    </message>
    <message>
        <source>A ranking a line: b &gt; a = c</source>
        <translation>每行一个排序：b &gt; a = c</translation>
    </message>
    <message>
        <source>Candidates in numbered columns</source>
        <translation>编号列中的候选项</translation>
    </message>
    <message>
        <source>Contests: who met whom, and how it ended</source>
        <translation>对局：谁对谁，结果如何</translation>
    </message>
    <message>
        <source>Pairs of fragments, of imitation</source>
        <translation>片段配对（imitation）</translation>
    </message>
    <message>
        <source>Pairs of clips, a PrefDB</source>
        <translation>片段配对（PrefDB）</translation>
    </message>
    <message>
        <source>Uni-RLHF labels in a table</source>
        <translation>表格中的 Uni-RLHF 标签</translation>
    </message>
    <message>
        <source>A folder of Uni-RLHF labels</source>
        <translation>Uni-RLHF 标签文件夹</translation>
    </message>
    <message>
        <source>Comparisons of episodes, of RLHF-Blender</source>
        <translation>回合比较（RLHF-Blender）</translation>
    </message>
    <message>
        <source>A dataset of Minari</source>
        <translation>Minari 数据集</translation>
    </message>
    <message>
        <source>A square table of wins</source>
        <translation>胜负次数方阵</translation>
    </message>
</context>
<context>
    <name>podium::ItemCard</name>
    <message>
        <source>Card %1</source>
        <translation>卡片 %1</translation>
    </message>
    <message>
        <source>Press %1 to choose it, or a digit to set its rank.</source>
        <translation>按 %1 选择它，或按数字键设定名次。</translation>
    </message>
    <message>
        <source>Type its rank; the list of keys tells how to choose it.</source>
        <translation>输入它的名次；按键列表说明如何选择它。</translation>
    </message>
</context>
<context>
    <name>podium::ItemContent</name>
    <message>
        <source>This file is not in the project:
%1

Put it here and open the project again:
%2</source>
        <translation>项目中没有此文件：
%1

请将它放在这里，然后重新打开项目：
%2</translation>
    </message>
</context>
<context>
    <name>podium::KeyButton</name>
    <message>
        <source>%1 (key %2)</source>
        <translation>%1（按键 %2）</translation>
    </message>
</context>
<context>
    <name>podium::KeyEditor</name>
    <message>
        <source>Press the new key, or Esc to leave it as it is.</source>
        <translation>请按新的按键，或按 Esc 保持不变。</translation>
    </message>
    <message>
        <source>Press a key</source>
        <translation>请按一个键</translation>
    </message>
    <message>
        <source>The usual keys</source>
        <translation>默认按键</translation>
    </message>
    <message>
        <source>%1: key %2</source>
        <translation>%1：按键 %2</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>改用于此</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1: no key</source>
        <translation>%1：无按键</translation>
    </message>
</context>
<context>
    <name>podium::LearnerHost</name>
    <message>
        <source>The learner of this project runs in %1.</source>
        <translation>此项目的学习器正在 %1 中运行。</translation>
    </message>
</context>
<context>
    <name>podium::LearnerMessages</name>
    <message>
        <source>Starting the environments</source>
        <translation>正在启动环境</translation>
    </message>
    <message>
        <source>Measuring the untrained policy over %1 game</source>
        <translation>正在用 %1 局游戏测量未训练的策略</translation>
    </message>
    <message>
        <source>Measuring the untrained policy over %1 games</source>
        <translation>正在用 %1 局游戏测量未训练的策略</translation>
    </message>
    <message>
        <source>Playing the first clips</source>
        <translation>正在生成第一批片段</translation>
    </message>
    <message>
        <source>Waiting for the first %1 answer (have %2)</source>
        <translation>等待最初的 %1 个标注（已有 %2）</translation>
    </message>
    <message>
        <source>Waiting for the first %1 answers (have %2)</source>
        <translation>等待最初的 %1 个标注（已有 %2）</translation>
    </message>
    <message>
        <source>Reading the newest answers</source>
        <translation>正在读取最新的标注</translation>
    </message>
    <message>
        <source>Fitting the reward model to %1 answer</source>
        <translation>正在用 %1 个标注拟合奖励模型</translation>
    </message>
    <message>
        <source>Fitting the reward model to %1 answers</source>
        <translation>正在用 %1 个标注拟合奖励模型</translation>
    </message>
    <message>
        <source>Improving the policy with the learned reward</source>
        <translation>正在用学到的奖励改进策略</translation>
    </message>
    <message>
        <source>No new answers since %1; the policy goes on improving</source>
        <translation>自 %1 起没有新标注；策略继续改进</translation>
    </message>
    <message>
        <source>Cutting the newest play into clips</source>
        <translation>正在把最新的游戏切成片段</translation>
    </message>
    <message>
        <source>Choosing what to ask</source>
        <translation>正在选择要查询的内容</translation>
    </message>
    <message>
        <source>Paused; answers are kept and will be learnt from</source>
        <translation>已暂停；标注会保留，之后用于学习</translation>
    </message>
    <message>
        <source>Measuring the policy as it is now over %1 game</source>
        <translation>正在用 %1 局游戏测量当前策略</translation>
    </message>
    <message>
        <source>Measuring the policy as it is now over %1 games</source>
        <translation>正在用 %1 局游戏测量当前策略</translation>
    </message>
    <message>
        <source>The learner stopped</source>
        <translation>学习器已停止</translation>
    </message>
    <message>
        <source>Exploring before the first queries: %1 of %2 steps</source>
        <translation>首批查询前正在探索：%1 / %2 步</translation>
    </message>
    <message>
        <source>Imitating %1 steps of demonstrations</source>
        <translation>正在模仿 %1 步示范</translation>
    </message>
    <message>
        <source>Paused by the guard: the reward model foresees %1 % of the %2 newest answers, not %3 % as before; asking and fitting go on</source>
        <translation>已被守卫暂停：奖励模型只预见到最新 %2 个标注中的 %1 %，此前为 %3 %；提问与拟合继续进行</translation>
    </message>
    <message>
        <source>Fitting the reward model to %1 answer and %2 presses</source>
        <translation>正在用 %1 条标注和 %2 次按键拟合奖励模型</translation>
    </message>
    <message>
        <source>Fitting the reward model to %1 answers and %2 presses</source>
        <translation>正在用 %1 条标注和 %2 次按键拟合奖励模型</translation>
    </message>
    <message>
        <source>Following what was pressed</source>
        <translation>策略正在依照按键调整</translation>
    </message>
</context>
<context>
    <name>podium::LearnerPage</name>
    <message>
        <source>The curves cannot be read: %1 It is tried again.</source>
        <translation>无法读取曲线：%1 将会重试。</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>全部步数</translation>
    </message>
    <message>
        <source>Double click on a plot, or Home</source>
        <translation>双击图表，或按 Home</translation>
    </message>
    <message>
        <source>Ctrl + wheel zooms, drag moves, right click saves</source>
        <translation>Ctrl + 滚轮缩放，拖动平移，右键保存</translation>
    </message>
    <message>
        <source>Reading the curves</source>
        <translation>正在读取曲线</translation>
    </message>
    <message>
        <source>Nothing has been learnt yet</source>
        <translation>尚未学到任何内容</translation>
    </message>
    <message>
        <source>Start the learner: it plays with an untrained policy and makes the first clips to rank.</source>
        <translation>启动学习器：它用未训练的策略进行游戏，生成第一批待排序的片段。</translation>
    </message>
    <message>
        <source>Start the learner</source>
        <translation>启动学习器</translation>
    </message>
    <message>
        <source>The first clips are being made</source>
        <translation>正在生成第一批片段</translation>
    </message>
    <message>
        <source>Curves and clips appear here as soon as something has been measured.</source>
        <translation>一旦有了测量结果，曲线和片段就会出现在这里。</translation>
    </message>
    <message>
        <source>This project has no environment</source>
        <translation>此项目没有环境</translation>
    </message>
    <message>
        <source>Its items were imported, so there is no policy to play and to teach. Its answers are exported as data: podium export.</source>
        <translation>其条目是导入的，因此没有可以运行和训练的策略。标注可导出为数据：podium export。</translation>
    </message>
</context>
<context>
    <name>podium::LearnerPanel</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>Writes a checkpoint; the next start continues there</source>
        <translation>写入检查点；下次启动从那里继续</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Queries waiting</source>
        <translation>等待中的查询</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>留出集</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Steps played</source>
        <translation>已玩步数</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>True score</source>
        <translation>真实得分</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>%1 of %2 pairs</source>
        <translation>%2 对中的 %1</translation>
    </message>
    <message>
        <source>%1 steps/s</source>
        <translation>%1 步/秒</translation>
    </message>
    <message>
        <source>%1 before, %2 after</source>
        <translation>之前 %1，之后 %2</translation>
    </message>
    <message>
        <source>%1 at the start</source>
        <translation>开始时 %1</translation>
    </message>
    <message>
        <source>Improve the policy anyway</source>
        <translation>仍然改进策略</translation>
    </message>
    <message>
        <source>The guard looks again when as many new answers are there as it compares</source>
        <translation>新标注达到守卫所比较的数量后，守卫会再次检查</translation>
    </message>
</context>
<context>
    <name>podium::LearnerSettings</name>
    <message>
        <source>Environments</source>
        <translation>环境数</translation>
    </message>
    <message>
        <source>Games played side by side.</source>
        <translation>同时进行的游戏数。</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>组数</translation>
    </message>
    <message>
        <source>Groups of environments that step in turn; divides their number.</source>
        <translation>轮流推进的环境组数；须整除环境数。</translation>
    </message>
    <message>
        <source>Emulator threads</source>
        <translation>模拟器线程</translation>
    </message>
    <message>
        <source>Workers of the environment program; 0: one for each core.</source>
        <translation>环境程序的工作线程；0：每个核心一个。</translation>
    </message>
    <message>
        <source>Seed of the games</source>
        <translation>游戏种子</translation>
    </message>
    <message>
        <source>Base of the seeds of all environments.</source>
        <translation>所有环境种子的基数。</translation>
    </message>
    <message>
        <source>Frame skip</source>
        <translation>跳帧</translation>
    </message>
    <message>
        <source>Emulator frames for which an action is held.</source>
        <translation>一个动作保持的模拟器帧数。</translation>
    </message>
    <message>
        <source>No-op starts</source>
        <translation>空操作开局</translation>
    </message>
    <message>
        <source>Most idle steps at the start of an episode.</source>
        <translation>回合开始时空操作步数的上限。</translation>
    </message>
    <message>
        <source>Press FIRE to start</source>
        <translation>按 FIRE 开始</translation>
    </message>
    <message>
        <source>Presses FIRE after a reset where the game needs it.</source>
        <translation>游戏需要时，在重置后按 FIRE。</translation>
    </message>
    <message>
        <source>Sticky actions</source>
        <translation>粘滞动作</translation>
    </message>
    <message>
        <source>Longest episode</source>
        <translation>最长回合</translation>
    </message>
    <message>
        <source>Emulator frames after which an episode is cut.</source>
        <translation>超过此模拟器帧数后截断回合。</translation>
    </message>
    <message>
        <source>A lost life ends</source>
        <translation>失去生命即结束</translation>
    </message>
    <message>
        <source>Ends the episode at each lost life.</source>
        <translation>每失去一条生命就结束回合。</translation>
    </message>
    <message>
        <source>Hide the score</source>
        <translation>隐藏得分</translation>
    </message>
    <message>
        <source>Blanks the game&apos;s score in what the model sees.</source>
        <translation>在模型看到的画面中遮住游戏得分。</translation>
    </message>
    <message>
        <source>Masked rows</source>
        <translation>遮盖的行</translation>
    </message>
    <message>
        <source>Further screen rows to blank: first,last,first,last.</source>
        <translation>另外要遮住的屏幕行：起,止,起,止。</translation>
    </message>
    <message>
        <source>Colour frames</source>
        <translation>彩色帧</translation>
    </message>
    <message>
        <source>Records what people see; off only for benchmarks.</source>
        <translation>记录人所看到的画面；仅在基准测试时关闭。</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Anneal</source>
        <translation>退火</translation>
    </message>
    <message>
        <source>Lowers the learning rate to 0 over the steps below.</source>
        <translation>在下面的步数内将学习率降到 0。</translation>
    </message>
    <message>
        <source>Anneal over</source>
        <translation>退火步数</translation>
    </message>
    <message>
        <source>Environment steps over which the learning rate falls.</source>
        <translation>学习率下降所经历的环境步数。</translation>
    </message>
    <message>
        <source>Rollout length</source>
        <translation>采样长度</translation>
    </message>
    <message>
        <source>Steps of each environment between two updates.</source>
        <translation>两次更新之间每个环境的步数。</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>训练轮数</translation>
    </message>
    <message>
        <source>Passes over a rollout in one update.</source>
        <translation>一次更新中遍历采样数据的次数。</translation>
    </message>
    <message>
        <source>Minibatches</source>
        <translation>小批量数</translation>
    </message>
    <message>
        <source>Parts into which a rollout is cut for each pass.</source>
        <translation>每次遍历时采样数据分成的份数。</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣因子</translation>
    </message>
    <message>
        <source>Worth of a reward one step later.</source>
        <translation>晚一步的奖励的价值。</translation>
    </message>
    <message>
        <source>GAE lambda</source>
        <translation>GAE lambda</translation>
    </message>
    <message>
        <source>Balance of bias and variance in the advantages.</source>
        <translation>优势估计中偏差与方差的权衡。</translation>
    </message>
    <message>
        <source>Clip range</source>
        <translation>截断范围</translation>
    </message>
    <message>
        <source>How far an update may move the action probabilities.</source>
        <translation>一次更新可改变动作概率的幅度。</translation>
    </message>
    <message>
        <source>Clip the value loss</source>
        <translation>截断价值损失</translation>
    </message>
    <message>
        <source>Limits the change of the value estimates too.</source>
        <translation>同时限制价值估计的变化。</translation>
    </message>
    <message>
        <source>Entropy bonus</source>
        <translation>熵奖励</translation>
    </message>
    <message>
        <source>Weight of the bonus for trying different actions.</source>
        <translation>鼓励尝试不同动作的奖励权重。</translation>
    </message>
    <message>
        <source>Value weight</source>
        <translation>价值权重</translation>
    </message>
    <message>
        <source>Weight of the value loss.</source>
        <translation>价值损失的权重。</translation>
    </message>
    <message>
        <source>Gradient limit</source>
        <translation>梯度上限</translation>
    </message>
    <message>
        <source>Largest norm of a gradient.</source>
        <translation>梯度范数的最大值。</translation>
    </message>
    <message>
        <source>Target KL</source>
        <translation>目标 KL</translation>
    </message>
    <message>
        <source>Ends an update early beyond this divergence; 0: never.</source>
        <translation>超过此散度时提前结束更新；0：从不。</translation>
    </message>
    <message>
        <source>Normalise advantages</source>
        <translation>归一化优势</translation>
    </message>
    <message>
        <source>Scales the advantages of each minibatch.</source>
        <translation>对每个小批量的优势进行缩放。</translation>
    </message>
    <message>
        <source>Hide episode ends</source>
        <translation>隐藏回合结束</translation>
    </message>
    <message>
        <source>Keeps the end of an episode from being a signal.</source>
        <translation>避免回合结束成为一种信号。</translation>
    </message>
    <message>
        <source>Play while learning</source>
        <translation>边学边玩</translation>
    </message>
    <message>
        <source>Plays the next rollout while the last one is learnt.</source>
        <translation>学习上一批采样时进行下一批采样。</translation>
    </message>
    <message>
        <source>Ensemble members</source>
        <translation>集成成员数</translation>
    </message>
    <message>
        <source>Reward networks, each trained on its own resample.</source>
        <translation>奖励网络，各自在重采样数据上训练。</translation>
    </message>
    <message>
        <source>Reward learning rate</source>
        <translation>奖励学习率</translation>
    </message>
    <message>
        <source>Step size of Adam for the reward networks.</source>
        <translation>奖励网络的 Adam 步长。</translation>
    </message>
    <message>
        <source>Answers per batch</source>
        <translation>每批标注数</translation>
    </message>
    <message>
        <source>Answers in one gradient step.</source>
        <translation>一个梯度步中的标注数。</translation>
    </message>
    <message>
        <source>Label noise</source>
        <translation>标注噪声</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>Start of the adaptive L2 coefficient.</source>
        <translation>自适应 L2 系数的初始值。</translation>
    </message>
    <message>
        <source>Overfit from</source>
        <translation>过拟合下限</translation>
    </message>
    <message>
        <source>Held-out loss over training loss, lower bound.</source>
        <translation>留出集损失与训练损失之比的下限。</translation>
    </message>
    <message>
        <source>Overfit to</source>
        <translation>过拟合上限</translation>
    </message>
    <message>
        <source>Held-out loss over training loss, upper bound.</source>
        <translation>留出集损失与训练损失之比的上限。</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Reward scale</source>
        <translation>奖励尺度</translation>
    </message>
    <message>
        <source>Deviation of the rewards that the policy receives.</source>
        <translation>策略所得奖励的标准差。</translation>
    </message>
    <message>
        <source>Answers kept</source>
        <translation>保留的标注</translation>
    </message>
    <message>
        <source>Newest answers used for training.</source>
        <translation>用于训练的最新标注。</translation>
    </message>
    <message>
        <source>Steps scored per clip</source>
        <translation>每片段计分步数</translation>
    </message>
    <message>
        <source>Steps of a clip drawn for each gradient step; 0: all.</source>
        <translation>每个梯度步从片段中抽取的步数；0：全部。</translation>
    </message>
    <message>
        <source>Selector</source>
        <translation>选择策略</translation>
    </message>
    <message>
        <source>Clip length</source>
        <translation>片段长度</translation>
    </message>
    <message>
        <source>Agent steps of a clip; 15 are one second of Atari.</source>
        <translation>片段的智能体步数；15 步为一秒 Atari。</translation>
    </message>
    <message>
        <source>Random share</source>
        <translation>随机比例</translation>
    </message>
    <message>
        <source>Share of queries drawn at random, whatever the model thinks.</source>
        <translation>不论模型判断如何，随机抽取的查询比例。</translation>
    </message>
    <message>
        <source>Candidates per query</source>
        <translation>每个查询的候选数</translation>
    </message>
    <message>
        <source>Candidate queries scored for each one asked.</source>
        <translation>每提出一个查询所评估的候选查询数。</translation>
    </message>
    <message>
        <source>Candidate clips</source>
        <translation>候选片段</translation>
    </message>
    <message>
        <source>Newest clips from which queries are made.</source>
        <translation>用于生成查询的最新片段。</translation>
    </message>
    <message>
        <source>Queries ready</source>
        <translation>就绪的查询</translation>
    </message>
    <message>
        <source>Queries kept waiting, so that nobody waits for them.</source>
        <translation>预备的查询，使标注员无需等待。</translation>
    </message>
    <message>
        <source>First queries</source>
        <translation>最初的查询</translation>
    </message>
    <message>
        <source>Queries asked about the untrained policy.</source>
        <translation>针对未训练策略的查询。</translation>
    </message>
    <message>
        <source>Schedule length</source>
        <translation>计划长度</translation>
    </message>
    <message>
        <source>Steps after which half as many queries are asked.</source>
        <translation>经过这些步数后查询频率减半。</translation>
    </message>
    <message>
        <source>Queries per 1,000 steps</source>
        <translation>每 1000 步查询数</translation>
    </message>
    <message>
        <source>Rate of queries at the start.</source>
        <translation>开始时的查询频率。</translation>
    </message>
    <message>
        <source>Answers before learning</source>
        <translation>学习前的标注数</translation>
    </message>
    <message>
        <source>Answers before the reward is first fitted.</source>
        <translation>首次拟合奖励之前的标注数。</translation>
    </message>
    <message>
        <source>First fit</source>
        <translation>首次拟合</translation>
    </message>
    <message>
        <source>Gradient steps of the first fit.</source>
        <translation>首次拟合的梯度步数。</translation>
    </message>
    <message>
        <source>Fit per round</source>
        <translation>每轮拟合</translation>
    </message>
    <message>
        <source>Gradient steps of the reward in each round.</source>
        <translation>每轮奖励的梯度步数。</translation>
    </message>
    <message>
        <source>Updates per round</source>
        <translation>每轮更新</translation>
    </message>
    <message>
        <source>Policy updates in each round.</source>
        <translation>每轮策略更新次数。</translation>
    </message>
    <message>
        <source>Checkpoint every</source>
        <translation>检查点间隔</translation>
    </message>
    <message>
        <source>Minutes between checkpoints; 0: after each round.</source>
        <translation>检查点之间的分钟数；0：每轮之后。</translation>
    </message>
    <message>
        <source>Evaluation episodes</source>
        <translation>评估局数</translation>
    </message>
    <message>
        <source>Games at the start and the end; 0: none.</source>
        <translation>开始和结束时的游戏局数；0：无。</translation>
    </message>
    <message>
        <source>Evaluation length</source>
        <translation>评估长度</translation>
    </message>
    <message>
        <source>Most steps of an evaluation game.</source>
        <translation>一局评估游戏的最多步数。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Base of every random draw of the learner.</source>
        <translation>学习器所有随机抽样的基数。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>auto (a GPU when there is one), cpu, or cuda:0, cuda:1, ...</source>
        <translation>auto（有 GPU 时使用）、cpu，或 cuda:0、cuda:1 …</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>Threads of the networks; 0: measured at the start.</source>
        <translation>网络的线程数；0：启动时测定。</translation>
    </message>
    <message>
        <source>Chance that the last action is repeated instead; 0.25 in Gymnasium&apos;s v5.</source>
        <translation>改为重复上一个动作的概率；Gymnasium 的 v5 为 0.25。</translation>
    </message>
    <message>
        <source>Share of choices taken to be random slips; a ranking of K is K - 1 choices.</source>
        <translation>被视为随机失误的选择所占比例；K 项的排序包含 K - 1 次选择。</translation>
    </message>
    <message>
        <source>Share of values set to 0 while the reward is fitted.</source>
        <translation>拟合奖励时置为 0 的数值比例。</translation>
    </message>
    <message>
        <source>How queries are chosen: random, disagreement.</source>
        <translation>查询的选择方式：random（随机）、disagreement（分歧）。</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Keyword arguments of an environment of Gymnasium, as a JSON object.</source>
        <translation>Gymnasium 环境的关键字参数，写成 JSON 对象。</translation>
    </message>
    <message>
        <source>Step limit</source>
        <translation>步数上限</translation>
    </message>
    <message>
        <source>Steps after which an episode of Gymnasium is cut; 0: as the environment says.</source>
        <translation>Gymnasium 的回合在多少步后被截断；0：由环境决定。</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>nature or impala for pictures, mlp for numbers; auto: nature or mlp.</source>
        <translation>图像用 nature 或 impala，数值用 mlp；auto：nature 或 mlp。</translation>
    </message>
    <message>
        <source>Hidden units</source>
        <translation>隐藏单元</translation>
    </message>
    <message>
        <source>Units of each hidden layer of the mlp network.</source>
        <translation>mlp 网络每个隐藏层的单元数。</translation>
    </message>
    <message>
        <source>Separate networks</source>
        <translation>分开的网络</translation>
    </message>
    <message>
        <source>Lets actions and value share no layer of the mlp.</source>
        <translation>动作与价值不共用 mlp 的任何层。</translation>
    </message>
    <message>
        <source>Normalise observations</source>
        <translation>观测归一化</translation>
    </message>
    <message>
        <source>Scales numbers to mean 0 and deviation 1.</source>
        <translation>把数值变为均值 0、标准差 1。</translation>
    </message>
    <message>
        <source>Normalise the reward</source>
        <translation>奖励归一化</translation>
    </message>
    <message>
        <source>Divides it by the deviation of its return.</source>
        <translation>除以其回报的标准差。</translation>
    </message>
    <message>
        <source>Anneal the clip range</source>
        <translation>裁剪范围退火</translation>
    </message>
    <message>
        <source>Lowers the clip range over the steps below as well.</source>
        <translation>裁剪范围也随下面的步数降低。</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>记忆</translation>
    </message>
    <message>
        <source>Units of an LSTM that remembers earlier steps; 0: none.</source>
        <translation>记住先前步骤的 LSTM 的单元数；0：没有。</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>adam, or rmsprop, which A2C uses.</source>
        <translation>adam，或 A2C 所用的 rmsprop。</translation>
    </message>
    <message>
        <source>Step size of the optimiser for the policy.</source>
        <translation>策略优化器的步长。</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>算法</translation>
    </message>
    <message>
        <source>ppo; sac for real numbers, dqn for one choice, both from a replay; auto: sac or dqn where they fit.</source>
        <translation>ppo；sac 用于实数动作，dqn 用于单项选择，两者都从回放中学习；auto：适用时选 sac 或 dqn。</translation>
    </message>
    <message>
        <source>Exploring first</source>
        <translation>先行探索</translation>
    </message>
    <message>
        <source>Steps played for new situations before the first queries; 0: none.</source>
        <translation>首批查询前为寻找新情形而进行的步数；0：不探索。</translation>
    </message>
    <message>
        <source>Steps kept</source>
        <translation>保留的步数</translation>
    </message>
    <message>
        <source>Newest steps that SAC and DQN learn from; they cost memory.</source>
        <translation>SAC 和 DQN 用于学习的最新步数；占用内存。</translation>
    </message>
    <message>
        <source>Steps per turn</source>
        <translation>每轮步数</translation>
    </message>
    <message>
        <source>Steps of each environment between two spells of learning.</source>
        <translation>两次学习之间每个环境的步数。</translation>
    </message>
    <message>
        <source>Updates per step</source>
        <translation>每步更新次数</translation>
    </message>
    <message>
        <source>Gradient steps for each step that was played.</source>
        <translation>每个已执行的步对应的梯度步数。</translation>
    </message>
    <message>
        <source>Learning starts</source>
        <translation>开始学习</translation>
    </message>
    <message>
        <source>Steps that are kept before learning starts.</source>
        <translation>开始学习前需要保留的步数。</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Steps in one gradient step.</source>
        <translation>一个梯度步中的步数。</translation>
    </message>
    <message>
        <source>Units of each hidden layer of SAC and DQN.</source>
        <translation>SAC 和 DQN 每个隐藏层的单元数。</translation>
    </message>
    <message>
        <source>Step size of Adam for SAC and DQN.</source>
        <translation>SAC 和 DQN 的 Adam 步长。</translation>
    </message>
    <message>
        <source>Target rate</source>
        <translation>目标更新率</translation>
    </message>
    <message>
        <source>How far the target networks follow each time; 1: wholly.</source>
        <translation>目标网络每次跟进的幅度；1：完全。</translation>
    </message>
    <message>
        <source>Target period</source>
        <translation>目标更新周期</translation>
    </message>
    <message>
        <source>Gradient steps between two moves of the targets.</source>
        <translation>目标网络两次移动之间的梯度步数。</translation>
    </message>
    <message>
        <source>First temperature</source>
        <translation>初始温度</translation>
    </message>
    <message>
        <source>Worth of chance in SAC at the start; then learnt.</source>
        <translation>SAC 中随机性的初始权重；之后自动学习。</translation>
    </message>
    <message>
        <source>Random actions at first</source>
        <translation>初始随机动作</translation>
    </message>
    <message>
        <source>Share of random actions of DQN at the start.</source>
        <translation>DQN 开始时随机动作的比例。</translation>
    </message>
    <message>
        <source>Random actions at last</source>
        <translation>最终随机动作</translation>
    </message>
    <message>
        <source>Share to which it falls.</source>
        <translation>该比例最终降到的值。</translation>
    </message>
    <message>
        <source>Falls over</source>
        <translation>下降步数</translation>
    </message>
    <message>
        <source>Steps over which the share of random actions falls.</source>
        <translation>随机动作比例下降所经过的步数。</translation>
    </message>
    <message>
        <source>Updates after exploring</source>
        <translation>探索后的更新</translation>
    </message>
    <message>
        <source>Gradient steps of the new critic when the learned reward takes over.</source>
        <translation>学到的奖励接手时新评价网络的梯度步数。</translation>
    </message>
    <message>
        <source>Hold to the start</source>
        <translation>保持接近起点</translation>
    </message>
    <message>
        <source>Weight of the divergence from the policy before its first update, cloned or new; 0: none.</source>
        <translation>与首次更新前的策略（克隆的或新的）的差异的权重；0：无。</translation>
    </message>
    <message>
        <source>Pessimism</source>
        <translation>悲观程度</translation>
    </message>
    <message>
        <source>Deviations of the members&apos; rewards taken off their mean, for the policy to avoid what they disagree on.</source>
        <translation>从成员奖励的均值中减去的标准差倍数，使策略避开成员有分歧之处。</translation>
    </message>
    <message>
        <source>Cloning steps</source>
        <translation>克隆步数</translation>
    </message>
    <message>
        <source>Gradient steps in which a new policy clones the demonstrations; 0: none.</source>
        <translation>新策略克隆示范的梯度步数；0：不克隆。</translation>
    </message>
    <message>
        <source>Cloning batch</source>
        <translation>克隆批量</translation>
    </message>
    <message>
        <source>Steps of demonstrations in one gradient step.</source>
        <translation>一个梯度步中示范的步数。</translation>
    </message>
    <message>
        <source>Imitation weight</source>
        <translation>模仿权重</translation>
    </message>
    <message>
        <source>Weight of the cloning loss while the policy improves; 0: none.</source>
        <translation>策略改进时克隆损失的权重；0：无。</translation>
    </message>
    <message>
        <source>Imitate over</source>
        <translation>模仿时长</translation>
    </message>
    <message>
        <source>Environment steps over which the imitation weight falls to 0; 0: it stays.</source>
        <translation>模仿权重降到 0 所经的环境步数；0：保持不变。</translation>
    </message>
    <message>
        <source>Automatic labels</source>
        <translation>自动标签</translation>
    </message>
    <message>
        <source>Pairs for the reward in which a demonstration beats the first policy; 1,000 in Ibarz et al. 2018.</source>
        <translation>用于奖励的成对数据，其中示范优于最初的策略；Ibarz 等 2018 中为 1,000。</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>策略数</translation>
    </message>
    <message>
        <source>Policies that learn in turn from one reward, for different clips.</source>
        <translation>轮流从同一奖励学习的策略数量，使片段更多样。</translation>
    </message>
    <message>
        <source>Updates in a turn</source>
        <translation>每轮更新次数</translation>
    </message>
    <message>
        <source>Policy updates before the next policy&apos;s turn.</source>
        <translation>轮到下一个策略之前的策略更新次数。</translation>
    </message>
    <message>
        <source>Guard</source>
        <translation>守卫</translation>
    </message>
    <message>
        <source>The policy waits while the reward model foresees answers about its newest play worse than before.</source>
        <translation>当奖励模型对最新表现的标注预见得不如以前时，策略等待。</translation>
    </message>
    <message>
        <source>Answers compared</source>
        <translation>比较的标注数</translation>
    </message>
    <message>
        <source>Newest answers that the guard compares with earlier ones.</source>
        <translation>守卫拿来与较早标注比较的最新标注数量。</translation>
    </message>
    <message>
        <source>Learning from presses</source>
        <translation>从按键学习</translation>
    </message>
    <message>
        <source>tamer: the reward model learns from them; coach: the policy does; both; none.</source>
        <translation>tamer：奖励模型从中学习；coach：策略从中学习；both：两者；none：不学习。</translation>
    </message>
    <message>
        <source>Weight of presses</source>
        <translation>按键权重</translation>
    </message>
    <message>
        <source>Weight of their loss beside that of the answers.</source>
        <translation>按键损失相对于标注损失的权重。</translation>
    </message>
    <message>
        <source>Reaction time</source>
        <translation>反应时间</translation>
    </message>
    <message>
        <source>Seconds before a press; what came on the screen later is not meant.</source>
        <translation>按键之前的秒数；此后出现的画面不在评价之内。</translation>
    </message>
    <message>
        <source>Longest delay</source>
        <translation>最长延迟</translation>
    </message>
    <message>
        <source>Seconds before a press; what was on the screen earlier is not meant.</source>
        <translation>按键之前的秒数；更早的画面不在评价之内。</translation>
    </message>
    <message>
        <source>Presses before learning</source>
        <translation>开始学习前的按键数</translation>
    </message>
    <message>
        <source>Presses before the reward is fitted without enough answers.</source>
        <translation>标注不足时，开始拟合奖励所需的按键数。</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>资格迹</translation>
    </message>
    <message>
        <source>COACH: how much of a press is meant for each step further back.</source>
        <translation>COACH：每往前一步，按键仍作用的比例。</translation>
    </message>
    <message>
        <source>Step of a press</source>
        <translation>按键步长</translation>
    </message>
    <message>
        <source>COACH: how far a press moves the policy.</source>
        <translation>COACH：一次按键使策略移动多远。</translation>
    </message>
</context>
<context>
    <name>podium::LearnerWords</name>
    <message>
        <source>Idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Read answers</source>
        <translation>读取标注</translation>
    </message>
    <message>
        <source>Fit reward</source>
        <translation>拟合奖励</translation>
    </message>
    <message>
        <source>Improve policy</source>
        <translation>改进策略</translation>
    </message>
    <message>
        <source>Make clips</source>
        <translation>生成片段</translation>
    </message>
    <message>
        <source>Choose queries</source>
        <translation>选择查询</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>Runs elsewhere</source>
        <translation>在别处运行</translation>
    </message>
    <message>
        <source>Start it to make clips and to learn from the answers given so far.</source>
        <translation>启动后会生成片段，并从已有标注中学习。</translation>
    </message>
    <message>
        <source>The networks are loaded and the games started.</source>
        <translation>正在加载网络并启动游戏。</translation>
    </message>
    <message>
        <source>Go on whenever you like. Nothing is lost meanwhile.</source>
        <translation>随时可以继续，期间不会丢失任何内容。</translation>
    </message>
    <message>
        <source>The checkpoint is written, so that the next start continues here.</source>
        <translation>正在写入检查点，下次启动将从这里继续。</translation>
    </message>
    <message>
        <source>held out %1 of %2 pairs</source>
        <translation>留出集：%2 对中的 %1</translation>
    </message>
    <message>
        <source>%1 Its curves appear here; stop it there.</source>
        <translation>%1 其曲线显示在这里；请在那里停止它。</translation>
    </message>
    <message>
        <source>Another process runs the learner of this project.</source>
        <translation>另一个进程正在运行此项目的学习器。</translation>
    </message>
</context>
<context>
    <name>podium::LoopDiagram</name>
    <message>
        <source>Loop of the learner</source>
        <translation>学习器循环</translation>
    </message>
</context>
<context>
    <name>podium::MainWindow</name>
    <message>
        <source>Projects</source>
        <translation>项目列表</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Learner</source>
        <translation>学习器</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>%1 - Podium</source>
        <translation>%1 - Podium</translation>
    </message>
    <message>
        <source>Podium</source>
        <translation>Podium</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>+ - and arrows on a plot</source>
        <translation>图表上的 + - 和方向键</translation>
    </message>
    <message>
        <source>zoom, move; Home shows all, L is the log axis</source>
        <translation>缩放、平移；Home 显示全部，L 切换对数轴</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>close the topmost panel</source>
        <translation>关闭最上层面板</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>/ and G in the history</source>
        <translation>历史中的 / 和 G</translation>
    </message>
    <message>
        <source>search; rows or tiles</source>
        <translation>搜索；列表或平铺</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>游玩</translation>
    </message>
    <message>
        <source>Unkept episode</source>
        <translation>未保留的回合</translation>
    </message>
    <message>
        <source>The episode on the Play page was not kept. It is lost if you go on.</source>
        <translation>游玩页面上的回合尚未保留。继续将会丢失。</translation>
    </message>
</context>
<context>
    <name>podium::MomentTrack</name>
    <message>
        <source>Good and bad moments</source>
        <translation>好与差的时刻</translation>
    </message>
    <message>
        <source>%1 good at frame %2</source>
        <translation>%1 在第 %2 帧好</translation>
    </message>
    <message>
        <source>%1 bad at frame %2</source>
        <translation>%1 在第 %2 帧差</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>暂无</translation>
    </message>
</context>
<context>
    <name>podium::NewProjectDialog</name>
    <message>
        <source>project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Choose a file for the project.</source>
        <translation>请为项目选择一个文件。</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name.</source>
        <translation>%1 已存在。请换一个名字。</translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>文件夹 %1 不存在。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to.</source>
        <translation>文件夹 %1 无法写入。</translation>
    </message>
    <message>
        <source>Choose a game.</source>
        <translation>请选择一个游戏。</translation>
    </message>
    <message>
        <source>%1 cannot be played here. Choose a game from the list.</source>
        <translation>%1 无法在此运行。请从列表中选择一个游戏。</translation>
    </message>
    <message>
        <source>Game</source>
        <translation>游戏</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Browse...</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Waiting for the list of games.</source>
        <translation>正在等待游戏列表。</translation>
    </message>
</context>
<context>
    <name>podium::OverlayPanel</name>
    <message>
        <source>Close (Escape)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>podium::PartLabels</name>
    <message>
        <source>✓ right</source>
        <translation>✓ 正确</translation>
    </message>
    <message>
        <source>✓ supported</source>
        <translation>✓ 有依据</translation>
    </message>
    <message>
        <source>○ neutral</source>
        <translation>○ 中性</translation>
    </message>
    <message>
        <source>○ partly</source>
        <translation>○ 部分</translation>
    </message>
    <message>
        <source>✕ wrong, the first one</source>
        <translation>✕ 首个错误</translation>
    </message>
    <message>
        <source>✕ wrong</source>
        <translation>✕ 错误</translation>
    </message>
    <message>
        <source>✕ unsupported</source>
        <translation>✕ 无依据</translation>
    </message>
    <message>
        <source>to judge</source>
        <translation>待判断</translation>
    </message>
    <message>
        <source>%1 of %2 judged</source>
        <translation>已判断 %1 / %2</translation>
    </message>
</context>
<context>
    <name>podium::PartsBar</name>
    <message>
        <source>1 slightly</source>
        <translation>1 略好</translation>
    </message>
    <message>
        <source>%1 much</source>
        <translation>%1 好很多</translation>
    </message>
    <message>
        <source>How much better?</source>
        <translation>好多少？</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Write a better one</source>
        <translation>写一个更好的</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>标记问题</translation>
    </message>
    <message>
        <source>%1 ✓</source>
        <translation>%1 ✓</translation>
    </message>
    <message>
        <source>%1, answered</source>
        <translation>%1，已回答</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>标签：%1</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>理由：%1</translation>
    </message>
    <message>
        <source>Edited: %1</source>
        <translation>已编辑：%1</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写：%1</translation>
    </message>
    <message>
        <source>Flagged: %1</source>
        <translation>已标记：%1</translation>
    </message>
    <message>
        <source>How much better, as a number</source>
        <translation>好多少（数字）</translation>
    </message>
    <message>
        <source>A number of zero or more (key %1)</source>
        <translation>不小于零的数字（按键 %1）</translation>
    </message>
    <message>
        <source>“%1” is no number. Write it like this: %2</source>
        <translation>“%1”不是数字。请这样书写：%2</translation>
    </message>
    <message>
        <source>The next question: key %1</source>
        <translation>下一个问题：按键 %1</translation>
    </message>
    <message>
        <source>After the choice: key %1</source>
        <translation>选择之后：按键 %1</translation>
    </message>
</context>
<context>
    <name>podium::PlayControls</name>
    <message>
        <source>Action %1</source>
        <translation>动作 %1</translation>
    </message>
    <message>
        <source>Switch %1</source>
        <translation>开关 %1</translation>
    </message>
    <message>
        <source>Choice %1: %2</source>
        <translation>选择 %1：%2</translation>
    </message>
    <message>
        <source>Number %1: %2</source>
        <translation>数 %1：%2</translation>
    </message>
    <message>
        <source>This environment has more choices than there are keys for: it cannot be played by hand.</source>
        <translation>此环境的选项多于可用的键：无法手动游玩。</translation>
    </message>
    <message numerus="yes">
        <source>Only the first two numbers of an action have keys; %n others rest.</source>
        <translation>
            <numerusform>动作中只有前两个数有按键；另外 %n 个保持不动。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>podium::PlayPage</name>
    <message>
        <source>Slower</source>
        <translation>慢一些</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>快一些</translation>
    </message>
    <message>
        <source>The demonstration was taken back: nobody learns from it.</source>
        <translation>示范已撤回：不再用于学习。</translation>
    </message>
    <message>
        <source>The demonstration counts again.</source>
        <translation>示范重新有效。</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>键 %1</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Demonstrations</source>
        <translation>示范</translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n 步</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, score %2</source>
        <translation>%1，得分 %2</translation>
    </message>
    <message>
        <source>Show what you want by playing yourself</source>
        <translation>亲自游玩，展示期望的行为</translation>
    </message>
    <message>
        <source>A new policy begins by imitating what you keep, and the reward may learn from it.</source>
        <translation>新策略先模仿保留的内容，奖励也可以从中学习。</translation>
    </message>
    <message>
        <source>Start the game</source>
        <translation>启动游戏</translation>
    </message>
    <message>
        <source>The environment is starting...</source>
        <translation>环境正在启动...</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Enter begins an episode.</source>
        <translation>按 Enter 开始一个回合。</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>P goes on, E ends the episode.</source>
        <translation>按 P 继续，按 E 结束回合。</translation>
    </message>
    <message>
        <source>The episode is over: %1</source>
        <translation>回合结束：%1</translation>
    </message>
    <message>
        <source>Enter keeps it as a demonstration, Delete discards it.</source>
        <translation>按 Enter 作为示范保留，按 Delete 丢弃。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Saving...</source>
        <translation>正在保存...</translation>
    </message>
    <message>
        <source>The environment cannot be played</source>
        <translation>无法游玩此环境</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>End episode</source>
        <translation>结束回合</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Does: %1</source>
        <translation>动作：%1</translation>
    </message>
    <message>
        <source>The demonstration is not saved: %1</source>
        <translation>示范未保存：%1</translation>
    </message>
    <message>
        <source>The demonstration is saved. Z takes it back.</source>
        <translation>示范已保存。按 Z 撤回。</translation>
    </message>
    <message>
        <source>speed x%1</source>
        <translation>速度 x%1</translation>
    </message>
</context>
<context>
    <name>podium::PlayRoom</name>
    <message>
        <source>Play</source>
        <translation>游玩</translation>
    </message>
    <message>
        <source>Teach</source>
        <translation>教导</translation>
    </message>
    <message>
        <source>Show what you want by playing yourself</source>
        <translation>亲自游玩，展示期望的行为</translation>
    </message>
    <message>
        <source>Judge the policy while it plays</source>
        <translation>在策略游玩时评价它</translation>
    </message>
    <message>
        <source>Play or teach</source>
        <translation>游玩或教导</translation>
    </message>
</context>
<context>
    <name>podium::PlayWindow</name>
    <message>
        <source>The environment is starting...</source>
        <translation>环境正在启动……</translation>
    </message>
    <message>
        <source>speed x%1</source>
        <translation>速度 x%1</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Episode %1   return %2   %3</source>
        <translation>第 %1 局   回报 %2   %3</translation>
    </message>
    <message>
        <source>Space pause, + and - speed, Esc close</source>
        <translation>空格暂停，+ 和 - 调速，Esc 关闭</translation>
    </message>
</context>
<context>
    <name>podium::PlotExport</name>
    <message>
        <source>Save plot</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>The plot was not saved</source>
        <translation>图表未保存</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another folder.</source>
        <translation>无法写入 %1：%2。请选择其他文件夹。</translation>
    </message>
</context>
<context>
    <name>podium::PlotList</name>
    <message>
        <source>Reward model: accuracy</source>
        <translation>奖励模型：准确率</translation>
    </message>
    <message>
        <source>share of pairs</source>
        <translation>占比（对）</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练集</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>留出集</translation>
    </message>
    <message>
        <source>Reward model: loss</source>
        <translation>奖励模型：损失</translation>
    </message>
    <message>
        <source>nats per answer</source>
        <translation>每个标注的 nats</translation>
    </message>
    <message>
        <source>Predicted reward</source>
        <translation>预测奖励</translation>
    </message>
    <message>
        <source>per step</source>
        <translation>每步</translation>
    </message>
    <message>
        <source>what the policy is paid</source>
        <translation>策略获得的奖励</translation>
    </message>
    <message>
        <source>True score</source>
        <translation>真实得分</translation>
    </message>
    <message>
        <source>per game</source>
        <translation>每局</translation>
    </message>
    <message>
        <source>while learning</source>
        <translation>学习中</translation>
    </message>
    <message>
        <source>evaluation</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>queries waiting</source>
        <translation>等待中的查询</translation>
    </message>
    <message>
        <source>Disagreement</source>
        <translation>分歧</translation>
    </message>
    <message>
        <source>deviation of the ensemble</source>
        <translation>集成的标准差</translation>
    </message>
    <message>
        <source>candidate clips</source>
        <translation>候选片段</translation>
    </message>
    <message>
        <source>Entropy of the policy</source>
        <translation>策略的熵</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>nats</translation>
    </message>
    <message>
        <source>entropy</source>
        <translation>熵</translation>
    </message>
    <message>
        <source>Size of policy updates</source>
        <translation>策略更新幅度</translation>
    </message>
    <message>
        <source>KL in nats, share clipped</source>
        <translation>KL（nats）、截断比例</translation>
    </message>
    <message>
        <source>KL</source>
        <translation>KL</translation>
    </message>
    <message>
        <source>clipped</source>
        <translation>已截断</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>environment steps per second</source>
        <translation>每秒环境步数</translation>
    </message>
    <message>
        <source>steps/s</source>
        <translation>步/秒</translation>
    </message>
    <message>
        <source>Time of an iteration</source>
        <translation>一次迭代的时间</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>playing</source>
        <translation>游玩</translation>
    </message>
    <message>
        <source>learning</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Imitation of demonstrations</source>
        <translation>对示范的模仿</translation>
    </message>
    <message>
        <source>share of actions</source>
        <translation>动作占比</translation>
    </message>
    <message>
        <source>Answers foreseen</source>
        <translation>预见到的标注</translation>
    </message>
    <message>
        <source>share, before they were learnt from</source>
        <translation>比例，学习之前</translation>
    </message>
    <message>
        <source>newest answers</source>
        <translation>最新标注</translation>
    </message>
    <message>
        <source>those before</source>
        <translation>此前的标注</translation>
    </message>
    <message>
        <source>Distance from the first policy</source>
        <translation>与最初策略的距离</translation>
    </message>
    <message>
        <source>square root of the KL in nats</source>
        <translation>KL（奈特）的平方根</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Loss of presses</source>
        <translation>按键损失</translation>
    </message>
    <message>
        <source>squared, of one press</source>
        <translation>平方，每次按键</translation>
    </message>
</context>
<context>
    <name>podium::PlotWidget</name>
    <message>
        <source>Points appear here when the learner has measured them.</source>
        <translation>学习器测得数据后，数据点会出现在这里。</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>在 %1</translation>
    </message>
    <message>
        <source>Log axis</source>
        <translation>对数轴</translation>
    </message>
    <message>
        <source>Show all steps</source>
        <translation>显示全部步数</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>复制为图片</translation>
    </message>
    <message>
        <source>Save as %1...</source>
        <translation>另存为 %1…</translation>
    </message>
    <message>
        <source>dashed: %1</source>
        <translation>虚线：%1</translation>
    </message>
</context>
<context>
    <name>podium::PolicyTable</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>not compared with the others</source>
        <translation>未与其他策略比较</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1（%2 至 %3）</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>胜</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>负</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Worth, log-odds</source>
        <translation>价值（对数几率）</translation>
    </message>
    <message>
        <source>Policies by people&apos;s answers</source>
        <translation>按标注排名的策略</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
    <message>
        <source>A tie of each with an average policy is added, because some won or lost every time.</source>
        <translation>由于有的策略全胜或全负，为每个策略加入一次与平均策略的平局。</translation>
    </message>
    <message>
        <source>A difference of 1 is odds of 2.7 that a clip of the one is preferred; intervals hold in 95 % of cases.</source>
        <translation>相差 1 表示其片段被偏好的几率为 2.7 比 1；区间在 95 % 的情况下成立。</translation>
    </message>
</context>
<context>
    <name>podium::PreviewSplit</name>
    <message>
        <source>Form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Form or preview</source>
        <translation>表单或预览</translation>
    </message>
</context>
<context>
    <name>podium::ProjectHost</name>
    <message>
        <source>Preparing the demo project...</source>
        <translation>正在准备演示项目…</translation>
    </message>
    <message>
        <source>Opening %1...</source>
        <translation>正在打开 %1…</translation>
    </message>
    <message>
        <source>The learner writes its checkpoint...</source>
        <translation>学习器正在写入检查点…</translation>
    </message>
</context>
<context>
    <name>podium::ProjectPage</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Task: %1</source>
        <translation>任务：%1</translation>
    </message>
    <message>
        <source>Guidelines and examples</source>
        <translation>标注指南和示例</translation>
    </message>
    <message>
        <source>The project cannot be read: %1</source>
        <translation>无法读取项目：%1</translation>
    </message>
    <message>
        <source>Somebody else has changed this project meanwhile. Save replaces their changes by yours; discard yours to see theirs.</source>
        <translation>其他人在此期间更改了此项目。保存会用当前更改覆盖对方的更改；放弃当前更改则显示对方的更改。</translation>
    </message>
    <message>
        <source>Enter a title.</source>
        <translation>请输入标题。</translation>
    </message>
    <message>
        <source>Saved changes count for everybody from the next query on.</source>
        <translation>保存的更改从下一个查询起对所有人生效。</translation>
    </message>
    <message>
        <source>Everything is saved.</source>
        <translation>全部已保存。</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Writes the answers in the format of a trainer (Ctrl+E)</source>
        <translation>以训练工具的格式写出标注 (Ctrl+E)</translation>
    </message>
    <message>
        <source>Import...</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Adds queries from a file or a folder (Ctrl+I)</source>
        <translation>从文件或文件夹添加查询 (Ctrl+I)</translation>
    </message>
</context>
<context>
    <name>podium::ProjectPages</name>
    <message>
        <source>The project&apos;s task was changed. It counts from this query on.</source>
        <translation>项目的任务已更改，从此查询起生效。</translation>
    </message>
</context>
<context>
    <name>podium::PromptPanel</name>
    <message>
        <source>Prompt</source>
        <translation>提示</translation>
    </message>
</context>
<context>
    <name>podium::QueryQueue</name>
    <message>
        <source>Query %1 is passed over, its items cannot be shown: %2</source>
        <translation>查询 %1 已略过，其条目无法显示：%2</translation>
    </message>
</context>
<context>
    <name>podium::RankingStrip</name>
    <message>
        <source>Ranking</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>No card is ranked yet.</source>
        <translation>尚无卡片被排序。</translation>
    </message>
    <message>
        <source>tie with</source>
        <translation>平局于</translation>
    </message>
    <message>
        <source>to rank</source>
        <translation>待排序</translation>
    </message>
</context>
<context>
    <name>podium::RatingRows</name>
    <message>
        <source>not rated</source>
        <translation>未评分</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>from “%1” to “%2”</source>
        <translation>从“%1”到“%2”</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
</context>
<context>
    <name>podium::RecentModel</name>
    <message>
        <source>%1 is not there any more. Press Delete to take it off this list.</source>
        <translation>%1 已不在原处。按 Delete 可将其移出列表。</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1，位于 %2</translation>
    </message>
    <message>
        <source>%1 - not found</source>
        <translation>%1 - 未找到</translation>
    </message>
</context>
<context>
    <name>podium::RejectedRows</name>
    <message>
        <source>Rows that were kept out</source>
        <translation>未导入的行</translation>
    </message>
    <message>
        <source>Why it was kept out</source>
        <translation>未导入的原因</translation>
    </message>
</context>
<context>
    <name>podium::RichText</name>
    <message>
        <source>Person</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>助手</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>No role</source>
        <translation>无角色</translation>
    </message>
</context>
<context>
    <name>podium::SampleItems</name>
    <message>
        <source>A sample of what is asked. It stands where the prompt will stand.</source>
        <translation>这是提问内容的示例，位于将来提示所在之处。</translation>
    </message>
    <message>
        <source>The first step of a sample.</source>
        <translation>示例的第一步。</translation>
    </message>
    <message>
        <source>The second step of a sample.</source>
        <translation>示例的第二步。</translation>
    </message>
    <message>
        <source>A statement of the sample.</source>
        <translation>示例中的一个陈述。</translation>
    </message>
    <message>
        <source>The passage that is cited for it.</source>
        <translation>为其引用的段落。</translation>
    </message>
    <message>
        <source>A source</source>
        <translation>一个来源</translation>
    </message>
    <message>
        <source>This is the first sentence of a sample. It stands where an item of the project will stand.

- It is as long as a short answer.
- It has a list, as many answers have.</source>
        <translation>这是示例的第一句话，位于将来项目条目所在之处。

- 它和简短的回答一样长。
- 它含有列表，许多回答也是如此。</translation>
    </message>
    <message>
        <source>This sample says the same in fewer words.</source>
        <translation>此示例用更少的文字表达相同内容。</translation>
    </message>
    <message>
        <source>This is a longer sample. It has more than one paragraph, so that the room for longer items can be seen as well.

The second paragraph of the sample ends it.</source>
        <translation>这是较长的示例。它有多个段落，以便看到较长条目所占的空间。

第二段结束了此示例。</translation>
    </message>
</context>
<context>
    <name>podium::SeedField</name>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
</context>
<context>
    <name>podium::Settings</name>
    <message>
        <source>annotator</source>
        <translation>标注员</translation>
    </message>
</context>
<context>
    <name>podium::SettingsPage</name>
    <message>
        <source>Reduce motion</source>
        <translation>减少动态效果</translation>
    </message>
    <message>
        <source>Confirm pairs with Enter</source>
        <translation>成对比较用 Enter 确认</translation>
    </message>
    <message>
        <source>Show the game&apos;s own score</source>
        <translation>显示游戏自身的得分</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Holds from the next start of the program.</source>
        <translation>从程序下次启动起生效。</translation>
    </message>
    <message>
        <source>Nothing slides or pulses, and clips on the Learner page wait for you to play them.</source>
        <translation>没有滑动或脉冲动画，学习器页面上的片段需手动播放。</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>标注方式</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>Stored with your answers in projects that you open from now on.</source>
        <translation>在此后打开的项目中，与标注一起保存。</translation>
    </message>
    <message>
        <source>Off: the arrow keys choose and submit in one go. Undo takes back either way.</source>
        <translation>关闭时：方向键一步完成选择和提交。两种方式都可以撤销。</translation>
    </message>
    <message>
        <source>Keys of the Annotate page</source>
        <translation>标注页面的按键</translation>
    </message>
    <message>
        <source>Click a key to change it. The cards&apos; own letters and digits stay as they are; a command whose letter is a card&apos;s is on Alt and that letter.</source>
        <translation>点击按键即可更改。卡片自身的字母和数字键不变；若命令的字母已属于某张卡片，则改用 Alt 加该字母。</translation>
    </message>
    <message>
        <source>Learner</source>
        <translation>学习器</translation>
    </message>
    <message>
        <source>Adds a plot of the true score to the Learner page. Seeing it while you answer can sway you; the learner never sees it.</source>
        <translation>在学习器页面添加真实得分的图表。标注时看到它可能影响判断；学习器从不使用它。</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Reply command</source>
        <translation>回复命令</translation>
    </message>
    <message>
        <source>for example: python3 chat_completions.py --url http://localhost:8000/v1</source>
        <translation>例如：python3 chat_completions.py --url http://localhost:8000/v1</translation>
    </message>
    <message>
        <source>In projects whose annotators write conversations, this command of your machine makes the replies. It reads {&quot;messages&quot;: [...], &quot;n&quot;: 2, &quot;seed&quot;: 1} and writes a JSON array of replies. Projects never bring a command of their own.</source>
        <translation>在由标注员撰写对话的项目中，由本机的这条命令生成回复。它读取 {&quot;messages&quot;: [...], &quot;n&quot;: 2, &quot;seed&quot;: 1} 并写出一个 JSON 回复数组。项目本身从不携带命令。</translation>
    </message>
</context>
<context>
    <name>podium::Sidebar</name>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Ctrl+%2)</translation>
    </message>
</context>
<context>
    <name>podium::SittingList</name>
    <message>
        <source>Nobody has judged yet. Episodes in which a key was pressed are listed here.</source>
        <translation>还没有人评价过。按过键的回合会列在这里。</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Presses</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Judged episodes</source>
        <translation>评价过的回合</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Only who judged it can do that.</source>
        <translation>只有评价者本人可以这样做。</translation>
    </message>
</context>
<context>
    <name>podium::SkippedList</name>
    <message>
        <source>Left out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What is left out</source>
        <translation>略去的内容</translation>
    </message>
</context>
<context>
    <name>podium::SplitField</name>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>All in one</source>
        <translation>全部在一起</translation>
    </message>
    <message>
        <source>Train and validation</source>
        <translation>训练和验证</translation>
    </message>
    <message>
        <source>Train, validation and test</source>
        <translation>训练、验证和测试</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>Train takes the other %1 %.</source>
        <translation>训练占其余 %1 %。</translation>
    </message>
</context>
<context>
    <name>podium::StartPage</name>
    <message>
        <source>Try the demo</source>
        <translation>试用演示</translation>
    </message>
    <message>
        <source>A game, a learner that starts from nothing, and you: rank clips and watch it change.</source>
        <translation>一个游戏，一个从零开始的学习器：给片段排序，观察它的变化。</translation>
    </message>
    <message>
        <source>New project...</source>
        <translation>新建项目…</translation>
    </message>
    <message>
        <source>Open project...</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>A .podium file, also while others use it. Ctrl+O</source>
        <translation>一个 .podium 文件，他人使用时也可打开。Ctrl+O</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
    <message>
        <source>No projects yet</source>
        <translation>尚无项目</translation>
    </message>
    <message>
        <source>Projects that you create or open are listed here.</source>
        <translation>创建或打开的项目会列在这里。</translation>
    </message>
    <message>
        <source>Podium</source>
        <translation>Podium</translation>
    </message>
    <message>
        <source>Teach a policy by ranking what it does.</source>
        <translation>通过对策略的表现排序来教它。</translation>
    </message>
    <message>
        <source>%1 is not there any more. If it was moved, use Open project; Delete takes it off the list.</source>
        <translation>%1 已不在原处。如果已移动，请使用“打开项目”；按 Delete 可将其移出列表。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>Import...</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Texts, images or videos to judge, from a file. A folder can be dropped here. Ctrl+I</source>
        <translation>从文件导入要评判的文本、图像或视频。文件夹可以拖到这里。Ctrl+I</translation>
    </message>
    <message>
        <source>Choose what is judged, and how. Ctrl+N</source>
        <translation>选择评判内容和方式。Ctrl+N</translation>
    </message>
</context>
<context>
    <name>podium::StatusStrip</name>
    <message>
        <source>Learner: %1</source>
        <translation>学习器：%1</translation>
    </message>
    <message>
        <source>held out %1</source>
        <translation>留出集 %1</translation>
    </message>
    <message>
        <source>%1 steps/s</source>
        <translation>%1 步/秒</translation>
    </message>
    <message>
        <source>Details and what to do</source>
        <translation>详情与处理方法</translation>
    </message>
    <message>
        <source>queue: %1 waiting</source>
        <translation>队列：%1 个等待</translation>
    </message>
</context>
<context>
    <name>podium::StreamDecode</name>
    <message>
        <source>Decoding was cancelled.</source>
        <translation>解码已取消。</translation>
    </message>
    <message>
        <source>The decoder of this video gave no frame for a minute. Is the file whole?</source>
        <translation>此视频的解码器一分钟内没有输出帧。文件是否完整？</translation>
    </message>
    <message>
        <source>This file cannot be decoded: it is damaged, or its end is missing.</source>
        <translation>此文件无法解码：已损坏或缺少结尾。</translation>
    </message>
    <message>
        <source>There is no picture in this video.</source>
        <translation>此视频中没有画面。</translation>
    </message>
    <message>
        <source>A frame of this video has no known form.</source>
        <translation>此视频中有一帧的格式未知。</translation>
    </message>
    <message>
        <source>There is no memory for a frame of this video.</source>
        <translation>没有内存存放此视频的一帧。</translation>
    </message>
</context>
<context>
    <name>podium::TaskEditor</name>
    <message>
        <source>This project has answers. The form of the answer and the questions stay as they are; all else may change.</source>
        <translation>此项目已有标注。标注形式和问题保持不变，其余均可更改。</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <translation>%1（已更改）</translation>
    </message>
</context>
<context>
    <name>podium::TaskFields</name>
    <message>
        <source>Items in a query</source>
        <translation>每个查询的条目数</translation>
    </message>
    <message>
        <source>How many stand side by side.</source>
        <translation>并排显示的数量。</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>One line above the items.</source>
        <translation>显示在条目上方的一行字。</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>量表</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Slider from 0 to 100</source>
        <translation>0 到 100 的滑块</translation>
    </message>
    <message>
        <source>Points of the scale</source>
        <translation>量表的级数</translation>
    </message>
    <message>
        <source>The low end means</source>
        <translation>低端表示</translation>
    </message>
    <message>
        <source>The high end means</source>
        <translation>高端表示</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>排序范围</translation>
    </message>
    <message>
        <source>All items</source>
        <translation>所有条目</translation>
    </message>
    <message>
        <source>The best few</source>
        <translation>最好的几个</translation>
    </message>
    <message>
        <source>As many as one likes</source>
        <translation>任意多个</translation>
    </message>
    <message>
        <source>How many of the best</source>
        <translation>最好的几个的数量</translation>
    </message>
    <message>
        <source>Items that are left out</source>
        <translation>未排序的条目</translation>
    </message>
    <message>
        <source>Are worse than all that are ranked</source>
        <translation>比所有已排序的都差</translation>
    </message>
    <message>
        <source>Say nothing</source>
        <translation>不表示任何含义</translation>
    </message>
    <message>
        <source>Ties are offered</source>
        <translation>允许平局</translation>
    </message>
    <message>
        <source>&quot;Both bad&quot; is offered</source>
        <translation>提供“都不好”</translation>
    </message>
    <message>
        <source>For queries in which nothing is good.</source>
        <translation>用于没有好选项的查询。</translation>
    </message>
    <message>
        <source>&quot;Can&apos;t tell&quot; is offered</source>
        <translation>提供“无法判断”</translation>
    </message>
    <message>
        <source>How much better</source>
        <translation>好多少</translation>
    </message>
    <message>
        <source>Is not asked</source>
        <translation>不询问</translation>
    </message>
    <message>
        <source>In 2 levels</source>
        <translation>分 2 级</translation>
    </message>
    <message>
        <source>In 3 levels</source>
        <translation>分 3 级</translation>
    </message>
    <message>
        <source>In 4 levels</source>
        <translation>分 4 级</translation>
    </message>
    <message>
        <source>A number says how much better</source>
        <translation>用数字表示好多少</translation>
    </message>
    <message>
        <source>Choices are confirmed with Enter</source>
        <translation>选择后用 Enter 确认</translation>
    </message>
    <message>
        <source>Off: the choice itself is the answer.</source>
        <translation>关闭时：选择即为标注。</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>For example: helpful, harmless. Each is answered by itself; the first one is what a learner follows. None: one question.</source>
        <translation>例如：有用、无害。各自单独标注；学习器遵循第一个。留空：只有一个问题。</translation>
    </message>
    <message>
        <source>A reason in words</source>
        <translation>文字理由</translation>
    </message>
    <message>
        <source>May be given</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>Is required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Tags of a query</source>
        <translation>查询的标签</translation>
    </message>
    <message>
        <source>Tags of an item</source>
        <translation>单项的标签</translation>
    </message>
    <message>
        <source>Labels of passages</source>
        <translation>段落标记</translation>
    </message>
    <message>
        <source>For stretches of a text that are marked.</source>
        <translation>用于在文本中标出的片段。</translation>
    </message>
    <message>
        <source>Texts may be edited</source>
        <translation>允许编辑文本</translation>
    </message>
    <message>
        <source>The edited text counts as better than the one before.</source>
        <translation>编辑后的文本视为优于原文。</translation>
    </message>
    <message>
        <source>A better text may be written</source>
        <translation>允许写更好的文本</translation>
    </message>
    <message>
        <source>It counts as better than all items of the query.</source>
        <translation>视为优于查询中的所有条目。</translation>
    </message>
    <message>
        <source>Steps of solutions are labelled</source>
        <translation>标注解题步骤</translation>
    </message>
    <message>
        <source>Cited evidence is judged</source>
        <translation>评判引用的证据</translation>
    </message>
    <message>
        <source>Good and bad moments are marked</source>
        <translation>标记好与坏的时刻</translation>
    </message>
    <message>
        <source>While the clips play.</source>
        <translation>在片段播放时。</translation>
    </message>
    <message>
        <source>Reasons for a flag</source>
        <translation>标记问题的原因</translation>
    </message>
    <message>
        <source>Why a query is unfit. Another reason can always be written.</source>
        <translation>查询不合适的原因。总可以另写一个原因。</translation>
    </message>
    <message>
        <source>No answer before</source>
        <translation>最早作答时间</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>at any time</source>
        <translation>任何时候</translation>
    </message>
    <message>
        <source>A break is suggested after</source>
        <translation>建议休息前的时长</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Lengths of texts are shown</source>
        <translation>显示文本长度</translation>
    </message>
    <message>
        <source>Off: on demand. Seen lengths can sway the choice.</source>
        <translation>关闭时：按需显示。看到长度可能影响选择。</translation>
    </message>
    <message>
        <source>Annotators see their counts and pace</source>
        <translation>标注员可见自己的数量和速度</translation>
    </message>
    <message>
        <source>Annotators see how often they agree with others</source>
        <translation>标注员可见与他人的一致率</translation>
    </message>
    <message>
        <source>Qualification is passed with</source>
        <translation>通过资格测试的条件</translation>
    </message>
    <message>
        <source>Share of right answers to the qualification&apos;s queries, where the project holds some.</source>
        <translation>项目含有资格测试查询时，其中正确标注的比例。</translation>
    </message>
    <message>
        <source> % right</source>
        <translation> % 正确</translation>
    </message>
    <message>
        <source>any answers</source>
        <translation>任意标注</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What may be answered</source>
        <translation>可以怎样标注</translation>
    </message>
    <message>
        <source>Several questions about the same items</source>
        <translation>对同一组条目的多个问题</translation>
    </message>
    <message>
        <source>Tags, reasons and marks</source>
        <translation>标签、理由和标记</translation>
    </message>
    <message>
        <source>Pace and what annotators see</source>
        <translation>节奏以及标注员可见的内容</translation>
    </message>
    <message>
        <source>Annotators write conversations</source>
        <translation>标注员撰写对话</translation>
    </message>
    <message>
        <source>Whoever picks a reply says what comes next; new replies to it are the next query. A command of the settings makes them, or &quot;podium reply&quot;.</source>
        <translation>选出回复的人写下接下来的话；对它的新回复就是下一个查询。回复由设置中的命令或 &quot;podium reply&quot; 生成。</translation>
    </message>
</context>
<context>
    <name>podium::TaskForm</name>
    <message>
        <source>How good is each clip?</source>
        <translation>每个片段有多好？</translation>
    </message>
    <message>
        <source>Which clips are acceptable?</source>
        <translation>哪些片段可以接受？</translation>
    </message>
    <message>
        <source>Which clip is better?</source>
        <translation>哪个片段更好？</translation>
    </message>
    <message>
        <source>How good is the answer?</source>
        <translation>这个回答有多好？</translation>
    </message>
    <message>
        <source>Is the answer acceptable?</source>
        <translation>这个回答可以接受吗？</translation>
    </message>
    <message>
        <source>Which answer is better?</source>
        <translation>哪个回答更好？</translation>
    </message>
    <message>
        <source>How good is the image?</source>
        <translation>这张图像有多好？</translation>
    </message>
    <message>
        <source>Is the image acceptable?</source>
        <translation>这张图像可以接受吗？</translation>
    </message>
    <message>
        <source>Which image is better?</source>
        <translation>哪张图像更好？</translation>
    </message>
    <message>
        <source>How good is the video?</source>
        <translation>这个视频有多好？</translation>
    </message>
    <message>
        <source>Is the video acceptable?</source>
        <translation>这个视频可以接受吗？</translation>
    </message>
    <message>
        <source>Which video is better?</source>
        <translation>哪个视频更好？</translation>
    </message>
    <message>
        <source>A query shows %1 items: rank at most %2 of them, or all.</source>
        <translation>一个查询显示 %1 项：最多给其中 %2 项排序，或全部排序。</translation>
    </message>
    <message>
        <source>Enter a number from %1 to %2.</source>
        <translation>请输入 %1 到 %2 之间的数。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands there twice. Remove one.</source>
        <translation>“%1”出现了两次。请删除一个。</translation>
    </message>
    <message>
        <source>Example %1 has no title.</source>
        <translation>示例 %1 没有标题。</translation>
    </message>
    <message>
        <source>Example %1 has no text.</source>
        <translation>示例 %1 没有正文。</translation>
    </message>
</context>
<context>
    <name>podium::TaskPreview</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Preview with sample items. Try it out: nothing is saved.</source>
        <translation>使用示例条目的预览。可以试用：不会保存任何内容。</translation>
    </message>
    <message>
        <source>Preview with items of this project. Try it out: nothing is saved.</source>
        <translation>使用此项目条目的预览。可以试用：不会保存任何内容。</translation>
    </message>
    <message>
        <source>Preview of the first queries of the file. Try it out: nothing is saved.</source>
        <translation>文件中前几个查询的预览。可以试用：不会保存任何内容。</translation>
    </message>
    <message>
        <source>Known answer: %1</source>
        <translation>已知答案：%1</translation>
    </message>
    <message>
        <source>Answer of %1: %2</source>
        <translation>%1 的标注：%2</translation>
    </message>
</context>
<context>
    <name>podium::TeachPage</name>
    <message>
        <source>End episode</source>
        <translation>结束回合</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>减速</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>加速</translation>
    </message>
    <message>
        <source>The episode was taken back: nobody learns from its presses.</source>
        <translation>该回合已撤回：其中的评价不再用于学习。</translation>
    </message>
    <message>
        <source>The presses of the episode count again.</source>
        <translation>该回合的评价重新有效。</translation>
    </message>
    <message>
        <source>Speed %1</source>
        <translation>速度 %1</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>键 %1</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>好</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>差</translation>
    </message>
    <message>
        <source>Very good, very bad</source>
        <translation>很好、很差</translation>
    </message>
    <message>
        <source>Shift ↑, Shift ↓</source>
        <translation>Shift ↑、Shift ↓</translation>
    </message>
    <message>
        <source>Take the last press back</source>
        <translation>撤回上一次评价</translation>
    </message>
    <message>
        <source>Ctrl+Z, Z</source>
        <translation>Ctrl+Z、Z</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>P, Space</source>
        <translation>P、空格</translation>
    </message>
    <message>
        <source>A press is about the last seconds. It is kept at once, and learnt from while the learner runs.</source>
        <translation>按键评价的是最近几秒。按键立即保存，学习器运行时从中学习。</translation>
    </message>
    <message>
        <source>Judged episodes</source>
        <translation>评价过的回合</translation>
    </message>
    <message>
        <source>Policy %1   good %2   bad %3</source>
        <translation>策略 %1   好 %2   差 %3</translation>
    </message>
    <message>
        <source>Teach the policy while it plays</source>
        <translation>在策略游玩时教导它</translation>
    </message>
    <message>
        <source>Watch the newest policy and press ↑ for good, ↓ for bad.</source>
        <translation>观看最新的策略：按 ↑ 表示好，按 ↓ 表示差。</translation>
    </message>
    <message>
        <source>Start watching</source>
        <translation>开始观看</translation>
    </message>
    <message>
        <source>The policy is starting...</source>
        <translation>正在启动策略……</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Enter begins an episode.</source>
        <translation>按 Enter 开始一个回合。</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Next episode</source>
        <translation>下一回合</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>P goes on, E ends the episode.</source>
        <translation>按 P 继续，按 E 结束回合。</translation>
    </message>
    <message>
        <source>There is no policy to watch yet</source>
        <translation>还没有可以观看的策略</translation>
    </message>
    <message>
        <source>Start the learner on the Learner page: a few seconds later there is one.</source>
        <translation>请在“学习器”页面启动学习器：几秒后就会有策略。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The policy cannot be watched</source>
        <translation>无法观看该策略</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>podium::TextCards</name>
    <message>
        <source>The cards scroll together.</source>
        <translation>卡片一起滚动。</translation>
    </message>
    <message>
        <source>Each card scrolls for itself.</source>
        <translation>每张卡片各自滚动。</translation>
    </message>
    <message>
        <source>%1 against %2: underlined stands only there, struck through only in the other.</source>
        <translation>%1 与 %2 对比：下划线部分只出现在此处，删除线部分只出现在另一处。</translation>
    </message>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n 个词</numerusform>
        </translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已编辑</translation>
    </message>
    <message>
        <source>Card %1 holds no word to read.</source>
        <translation>卡片 %1 没有可读的词。</translation>
    </message>
    <message>
        <source>Reading %1: arrows go from word to word and from sentence to sentence, with Shift they select. Enter labels, Esc ends.</source>
        <translation>阅读 %1：方向键逐词、逐句移动，按住 Shift 选择。Enter 加标签，Esc 结束。</translation>
    </message>
    <message>
        <source>Copied: the text of %1.</source>
        <translation>已复制：%1 的文本。</translation>
    </message>
    <message>
        <source>Copied: code %1 of %2 in %3.</source>
        <translation>已复制：%3 中的代码 %1/%2。</translation>
    </message>
</context>
<context>
    <name>podium::TextView</name>
    <message numerus="yes">
        <source>Show all %n line(s)</source>
        <translation>
            <numerusform>显示全部 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>podium::TransportBar</name>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play from the start</source>
        <translation>从头播放</translation>
    </message>
    <message>
        <source>Position in the clips</source>
        <translation>片段中的位置</translation>
    </message>
    <message>
        <source>½×</source>
        <translation>½×</translation>
    </message>
    <message>
        <source>1×</source>
        <translation>1×</translation>
    </message>
    <message>
        <source>2×</source>
        <translation>2×</translation>
    </message>
    <message>
        <source>Speed %1</source>
        <translation>速度 %1</translation>
    </message>
    <message>
        <source>Speed %1 (keys [ and ])</source>
        <translation>速度 %1（按键 [ 和 ]）</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>后退一帧</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>前进一帧</translation>
    </message>
    <message>
        <source>%1 (key %2)</source>
        <translation>%1（按键 %2）</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>podium::VideoCards</name>
    <message>
        <source>The video of card %1 has no sound.</source>
        <translation>卡片 %1 的视频没有声音。</translation>
    </message>
    <message>
        <source>There is no sound here.</source>
        <translation>这里没有声音。</translation>
    </message>
    <message>
        <source>Sound of card %1</source>
        <translation>卡片 %1 的声音</translation>
    </message>
    <message>
        <source>Sound on or off (key %1)</source>
        <translation>打开或关闭声音（%1 键）</translation>
    </message>
</context>
<context>
    <name>podium::VideoDecode</name>
    <message>
        <source>The video lasts %1; at a size that can be judged, %2 fit into memory. Cut it into shorter ones.</source>
        <translation>视频长 %1；在可判断的尺寸下，内存能放下 %2。请将其切成较短的视频。</translation>
    </message>
    <message>
        <source>The video file is empty.</source>
        <translation>视频文件为空。</translation>
    </message>
    <message>
        <source>This file is an image, not a video.</source>
        <translation>此文件是图像，不是视频。</translation>
    </message>
</context>
<context>
    <name>podium::VideoSound</name>
    <message>
        <source>The sound of this video cannot be decoded.</source>
        <translation>无法解码此视频的声音。</translation>
    </message>
</context>
<context>
    <name>podium::VideoView</name>
    <message>
        <source>Video %1, %2</source>
        <translation>视频 %1，%2</translation>
    </message>
    <message>
        <source>shown less sharp than the file is (%1 × %2)</source>
        <translation>显示清晰度低于原文件（%1 × %2）</translation>
    </message>
</context>
<context>
    <name>podium::WindowKeys</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>the pages of the sidebar, in their order</source>
        <translation>侧边栏中的各页面，按顺序</translation>
    </message>
    <message>
        <source>start or pause the learner</source>
        <translation>启动或暂停学习器</translation>
    </message>
    <message>
        <source>new project, open a project</source>
        <translation>新建项目、打开项目</translation>
    </message>
    <message>
        <source>import; files and folders can be dropped, too</source>
        <translation>导入；也可拖入文件和文件夹</translation>
    </message>
    <message>
        <source>the page alone on the whole screen</source>
        <translation>页面独占整个屏幕</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>export the answers</source>
        <translation>导出标注</translation>
    </message>
</context>
<context>
    <name>podium::WordsEdit</name>
    <message>
        <source>Add to: %1</source>
        <translation>添加到：%1</translation>
    </message>
    <message>
        <source>Write one and press Enter</source>
        <translation>输入后按 Enter</translation>
    </message>
    <message>
        <source>F2 renames, Delete removes, Alt with the arrow keys moves.</source>
        <translation>F2 重命名，Delete 删除，Alt 加方向键移动。</translation>
    </message>
</context>
<context>
    <name>podium::WorkButton</name>
    <message>
        <source>%1 today</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>Answers today: %1</source>
        <translation>今天的标注：%1</translation>
    </message>
    <message>
        <source>Answers in all: %1</source>
        <translation>全部标注：%1</translation>
    </message>
    <message>
        <source>Median time of the newest %1: %2</source>
        <translation>最近 %1 个的中位用时：%2</translation>
    </message>
    <message>
        <source>Agreement: nobody else has ranked the same queries yet</source>
        <translation>一致性：尚无他人对相同查询排序</translation>
    </message>
    <message>
        <source>Same best item as others: %1 of %2 rankings</source>
        <translation>与他人最佳条目相同：%2 个排序中的 %1 个</translation>
    </message>
    <message>
        <source>Your work: %1</source>
        <translation>工作情况：%1</translation>
    </message>
    <message>
        <source>Your figures</source>
        <translation>个人数据</translation>
    </message>
</context>
<context>
    <name>podium::WritingPanel</name>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
</TS>
