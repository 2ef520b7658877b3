<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AnnotateKeys</name>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits name cards and ranks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab moves between the parts of the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key needs another one beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is taken: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The left one is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The right one is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both are equally good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next card ties with the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last card back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Focus on the card before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Focus on the next card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject the card that has the focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject all the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submit the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of them are bad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I cannot tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip: somebody else answers it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last answer back, again and again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the answer again that was taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why: write the reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag this query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the card that has the focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a better answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause or play all clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play from the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good, at this moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bad, at this moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards move together, or each for itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dim the words that all share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in all cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfold or fold long texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide lengths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guidelines and examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close what is on top</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardMark</name>
    <message>
        <source>%1 =</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rank %1, tied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rank %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the worst</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyReason</name>
    <message>
        <source>The learner is starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learner is making the first clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learner is making the next clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They appear here by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have answered everything that waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No query is waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New queries appear here as soon as they are added to the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learner is stopped. Start it, and it learns from your answers and makes new clips.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learner is stopped. Start it, and it plays and makes the first clips.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the learner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for queries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learner has stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the learner again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queries that wait are not for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 still want an answer, but others are looking at them, or you have skipped them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program runs the learner of this project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its next clips appear here by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No query is waiting: the learner is paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it go on, and it makes new clips.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume the learner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learner is stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It writes its checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueryReason</name>
    <message>
        <source>random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disagreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn at random. A fixed share of the queries is, so that the model is also asked about what it believes to know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The members of the reward model disagree most about these clips, so your answer teaches it most.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RescueFile</name>
    <message>
        <source>The unsaved answers could be written neither beside the project (%1) nor to the temporary folder (%2). Keep this window open and make room on one of these disks.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::AcceptRow</name>
    <message>
        <source>✓ Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ Reject</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::AnimationDecode</name>
    <message>
        <source>Qt&apos;s plugin for %1 images is not installed. Install the package qt6-image-formats-plugins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 animation is damaged: its end is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The frames of this animation are too large. Scale it down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This animation has %1 frames; they do not fit into memory. Cut it into shorter ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoding was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame %1 of the %2 animation is damaged: %3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::AnnotateModel</name>
    <message>
        <source>The last answer could not be taken back: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no answer of yours to take back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer could not be given again: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no answer to give again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer %1 cannot be changed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n answers that an earlier session could not save are being saved now.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Answers of an earlier session could not be read back: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no query to answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query is not on the screen yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look a little longer: at least %1 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the better one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the best one first, then the worst.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say something about it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank the cards first, the best one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Rank the best %n.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Still to rank: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now choose the worst one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still to rate: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept or reject: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much better? Press 1 to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much better? Enter a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the reason (W).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You had said: both bad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You had said: all bad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You had said: can&apos;t tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You had skipped this query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::AnnotatePage</name>
    <message>
        <source>Annotate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this query is asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the learner</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>You have ranked for %n minutes. A short break helps the eyes and the answers.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>query %1 · reason: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an earlier answer of yours. Submit a change, or press Esc to leave it as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As expected: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expected answer is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved, retrying (%1 waiting). %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which clip: point at it, or move the focus there with the arrows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tags are those of single cards: move the focus to one with the arrows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags of card %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong with this query?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flagged. Answer it all the same, or skip it (%1): the flag is kept with either.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter keeps it, Shift+Enter begins a new line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the focus to the card to edit (arrows), then press the key again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc closes; what you wrote is kept. It becomes an item of its own that beats this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a better answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc closes; what you wrote is kept. It becomes an item of its own that beats all of these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark this passage as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the mark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::AnswerBar</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both bad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can&apos;t tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>← or → chooses the better one, so does a click.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All bad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submit the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submit the answer (key ⏎)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::AnswerOutbox</name>
    <message>
        <source>The disk has not confirmed the last answer yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project did not take an answer: %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk %1, %2 free.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::CheatSheet</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A – %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A B, 1 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 – %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the choice: how much better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank the cards, the best one first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same; on the card that has the focus: its rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First the best one, then the worst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Focus on this card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate it: 1 is 10, 0 is 100; then the next card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate it, then the next card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept this card, or take that back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift + letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold to see one card alone and large</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::ChoicePalette</name>
    <message>
        <source>%1   </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>   ✓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it here, Enter keeps it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or write another one, Enter keeps it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits switch them, Esc closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc closes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::ClipCompare</name>
    <message>
        <source>No clips yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learner makes the first ones when it starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the policy does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clips cannot be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: untrained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: version %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause the clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the clips</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::ConfigForm</name>
    <message>
        <source>Games</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy (PPO)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reward model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes count from the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the learner to change its settings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::Dialogs</name>
    <message>
        <source>Open project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Podium projects (*.podium)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::FindBar</name>
    <message>
        <source>Find in all cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter: next, Shift+Enter: back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::FormButton</name>
    <message>
        <source>Pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best and worst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept or reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of two is better?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several items, best first; ties where they are offered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best and the worst of several: two choices say much about all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each item on a scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each item is good enough, or it is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips from a game</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Videos</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::Format</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::GameList</name>
    <message>
        <source>Looking for games...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search, for example freeway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search games</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Games</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No game matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Games: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::Gamepad</name>
    <message>
        <source>Game controllers cannot be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::GstPipeline</name>
    <message>
        <source>This file%1 is not a video that is known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What decodes this file%1 is not installed: %2. Most is in the packages gstreamer1.0-libav and gstreamer1.0-plugins-bad.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file%1 cannot be decoded: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GStreamer does not start: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of GStreamer is not installed (%1). Install the packages gstreamer1.0-plugins-base and gstreamer1.0-plugins-good.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::GuidelinesPanel</name>
    <message>
        <source>Guidelines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project has no guidelines.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::HeaderBar</name>
    <message>
        <source>Who answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys (?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved ✓ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not saved, retrying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another name...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name stored with the answers:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::ImageCards</name>
    <message>
        <source>The images move together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each image moves for itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::ImageDecode</name>
    <message>
        <source>The image file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG drawings are not shown: they are programs, and every program draws them differently. Convert them to PNG and import them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file%1 is not an image that Podium can show. It shows PNG, JPEG, WebP, GIF and BMP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image cannot be read from memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt&apos;s plugin for %1 images is not installed. Install the package qt6-image-formats-plugins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image says that it has %1 × %2 pixels; Podium decodes up to %3 million. Scale it down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 image is damaged: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 image is cut off: its end is missing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::ImageView</name>
    <message>
        <source>Image %1, %2 × %3 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, in the place of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference of %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::ItemCard</name>
    <message>
        <source>Card %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press %1 to choose it, or a digit to set its rank.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::KeyButton</name>
    <message>
        <source>%1 (key %2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::KeyEditor</name>
    <message>
        <source>Press the new key, or Esc to leave it as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The usual keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: key %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::LearnerHost</name>
    <message>
        <source>The learner of this project runs in %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::LearnerPage</name>
    <message>
        <source>The curves cannot be read: %1 It is tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double click on a plot, or Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl + wheel zooms, drag moves, right click saves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been learnt yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the learner: it plays with an untrained policy and makes the first clips to rank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the learner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first clips are being made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves and clips appear here as soon as something has been measured.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::LearnerPanel</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes a checkpoint; the next start continues there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queries waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps played</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 steps/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 before, %2 after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at the start</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::LearnerSettings</name>
    <message>
        <source>Environments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Games played side by side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups of environments that step in turn; divides their number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emulator threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workers of the environment program; 0: one for each core.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed of the games</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base of the seeds of all environments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emulator frames for which an action is held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No-op starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most idle steps at the start of an episode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press FIRE to start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presses FIRE after a reset where the game needs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sticky actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chance that the last action is repeated instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest episode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emulator frames after which an episode is cut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lost life ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the episode at each lost life.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blanks the game&apos;s score in what the model sees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masked rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further screen rows to blank: first,last,first,last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records what people see; off only for benchmarks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step size of Adam for the policy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anneal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowers the learning rate to 0 over the steps below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anneal over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment steps over which the learning rate falls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rollout length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of each environment between two updates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passes over a rollout in one update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minibatches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts into which a rollout is cut for each pass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth of a reward one step later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GAE lambda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance of bias and variance in the advantages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far an update may move the action probabilities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip the value loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits the change of the value estimates too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entropy bonus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of the bonus for trying different actions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of the value loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest norm of a gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target KL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends an update early beyond this divergence; 0: never.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalise advantages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scales the advantages of each minibatch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide episode ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the end of an episode from being a signal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play while learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plays the next rollout while the last one is learnt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ensemble members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reward networks, each trained on its own resample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reward learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step size of Adam for the reward networks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers per batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers in one gradient step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of choices taken to be uniformly random slips.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start of the adaptive L2 coefficient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overfit from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out loss over training loss, lower bound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overfit to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out loss over training loss, upper bound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of channels dropped while the reward is fitted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reward scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deviation of the rewards that the policy receives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest answers used for training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps scored per clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of a clip drawn for each gradient step; 0: all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How queries are chosen: disagreement or random.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent steps of a clip; 15 are one second of Atari.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of queries drawn at random, whatever the model thinks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidates per query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidate queries scored for each one asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidate clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest clips from which queries are made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queries ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queries kept waiting, so that nobody waits for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First queries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queries asked about the untrained policy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps after which half as many queries are asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queries per 1,000 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate of queries at the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers before learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers before the reward is first fitted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient steps of the first fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit per round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient steps of the reward in each round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updates per round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy updates in each round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoint every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes between checkpoints; 0: after each round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluation episodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Games at the start and the end; 0: none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluation length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most steps of an evaluation game.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base of every random draw of the learner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto (a GPU when there is one), cpu, or cuda:0, cuda:1, ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads of the networks; 0: measured at the start.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::LearnerWords</name>
    <message>
        <source>Idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit reward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Improve policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose queries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it to make clips and to learn from the answers given so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The networks are loaded and the games started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on whenever you like. Nothing is lost meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint is written, so that the next start continues here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another process runs the learner of this project. Its curves appear here; stop it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held out %1 of %2 pairs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::LoopDiagram</name>
    <message>
        <source>Loop of the learner</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::MainWindow</name>
    <message>
        <source>Projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the demo project...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 - Podium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learner writes its checkpoint...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Podium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+1 to Ctrl+4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>projects, annotate, learner, settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start or pause the learner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+N, Ctrl+O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new project, open a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F11</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the page alone on the whole screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ - and arrows on a plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zoom, move; Home shows all, L is the log axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close the topmost panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::NewProjectDialog</name>
    <message>
        <source>project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file for the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a game.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be played here. Choose a game from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Game</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the list of games.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::OverlayPanel</name>
    <message>
        <source>Close (Escape)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::PartsBar</name>
    <message>
        <source>1 slightly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much better?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a better one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ✓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flagged: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::PlotExport</name>
    <message>
        <source>Save plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plot was not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::PlotList</name>
    <message>
        <source>Reward model: accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reward model: loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nats per answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted reward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the policy is paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per game</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>while learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evaluation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>queries waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disagreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deviation of the ensemble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>candidate clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entropy of the policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of policy updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL in nats, share clipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>environment steps per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps/s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::PlotWidget</name>
    <message>
        <source>Points appear here when the learner has measured them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as %1...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::PromptPanel</name>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::QueryQueue</name>
    <message>
        <source>Query %1 is passed over, its items cannot be shown: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::RankingStrip</name>
    <message>
        <source>Ranking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No card is ranked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tie with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to rank</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::RatingRows</name>
    <message>
        <source>not rated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from “%1” to “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>–</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::RecentModel</name>
    <message>
        <source>%1 is not there any more. Press Delete to take it off this list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 - not found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::RichText</name>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No role</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::Settings</name>
    <message>
        <source>annotator</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::SettingsPage</name>
    <message>
        <source>Reduce motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm pairs with Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the game&apos;s own score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds from the next start of the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing slides or pulses, and clips on the Learner page wait for you to play them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored with your answers in projects that you open from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: the arrow keys choose and submit in one go. Undo takes back either way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys of the Annotate page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a key to change it. The cards&apos; own letters and digits stay as they are; a command whose letter is a card&apos;s is on Alt and that letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds a plot of the true score to the Learner page. Seeing it while you answer can sway you; the learner never sees it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::Sidebar</name>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::StartPage</name>
    <message>
        <source>Try the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A game, a learner that starts from nothing, and you: rank clips and watch it change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a game and how to answer. Ctrl+N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open project...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A .podium file, also while others use it. Ctrl+O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No projects yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects that you create or open are listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Podium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teach a policy by ranking what it does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not there any more. If it was moved, use Open project; Delete takes it off the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::StatusStrip</name>
    <message>
        <source>Learner: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held out %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 steps/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>queue: %1 ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details and what to do</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::StreamDecode</name>
    <message>
        <source>Decoding was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decoder of this video gave no frame for a minute. Is the file whole?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be decoded: it is damaged, or its end is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture in this video.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A frame of this video has no known form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no memory for a frame of this video.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::TaskEditor</name>
    <message>
        <source>This project has answers. The form of the answer and the questions stay as they are; all else may change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::TaskFields</name>
    <message>
        <source>Items in a query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many stand side by side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One line above the items.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slider from 0 to 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points of the scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The low end means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The high end means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best few</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As many as one likes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of the best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items that are left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Are worse than all that are ranked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ties are offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;Both bad&quot; is offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For queries in which nothing is good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;Can&apos;t tell&quot; is offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 2 levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 3 levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 4 levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number says how much better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choices are confirmed with Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: the choice itself is the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: helpful, harmless. Each is answered by itself; the first one is what a learner follows. None: one question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reason in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags of a query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags of an item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels of passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For stretches of a text that are marked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts may be edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edited text counts as better than the one before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A better text may be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It counts as better than all items of the query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of solutions are labelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cited evidence is judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good and bad moments are marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While the clips play.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasons for a flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why a query is unfit. Another reason can always be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A break is suggested after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lengths of texts are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: on demand. Seen lengths can sway the choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotators see their counts and pace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotators see how often they agree with others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qualification is passed with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of right answers to the qualification&apos;s queries, where the project holds some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> % right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may be answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several questions about the same items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags, reasons and marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pace and what annotators see</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::TaskForm</name>
    <message>
        <source>How good is each clip?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which clips are acceptable?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which clip is better?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How good is the answer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the answer acceptable?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which answer is better?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How good is the image?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the image acceptable?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which image is better?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How good is the video?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the video acceptable?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which video is better?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A query shows %1 items: rank at most %2 of them, or all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a number from %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands there twice. Remove one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example %1 has no title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example %1 has no text.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::TextCards</name>
    <message>
        <source>The cards scroll together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each card scrolls for itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 against %2: underlined stands only there, struck through only in the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n words</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>edited</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::TextView</name>
    <message numerus="yes">
        <source>Show all %n line(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::TransportBar</name>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play from the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position in the clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>½×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed %1 (keys [ and ])</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (key %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::VideoDecode</name>
    <message>
        <source>The video lasts %1; at a size that can be judged, %2 fit into memory. Cut it into shorter ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The video file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is an image, not a video.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::VideoSound</name>
    <message>
        <source>The sound of this video cannot be decoded.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::VideoView</name>
    <message>
        <source>Video %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2, reduced from %3 × %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::WordsEdit</name>
    <message>
        <source>Add to: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one and press Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F2 renames, Delete removes, Alt with the arrow keys moves.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::WritingPanel</name>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
