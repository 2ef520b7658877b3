<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AcceptRow</name>
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
    <name>AnnotateKeys</name>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnnotateModel</name>
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
    <name>AnnotatePage</name>
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
    <name>AnswerBar</name>
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
    <name>AnswerOutbox</name>
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
    <name>CheatSheet</name>
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
    <name>ChoicePalette</name>
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
    <name>ClipCompare</name>
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
    <name>ConfigForm</name>
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
    <name>Dialogs</name>
    <message>
        <source>Open project</source>
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
    <name>FindBar</name>
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
    <name>Gamepad</name>
    <message>
        <source>Game controllers cannot be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GstPipeline</name>
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
    <name>GuidelinesPanel</name>
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
    <name>HeaderBar</name>
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
    <name>ImageCards</name>
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
    <name>ImageView</name>
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
    <name>ItemCard</name>
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
    <name>KeyButton</name>
    <message>
        <source>%1 (key %2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyEditor</name>
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
    <name>LearnerPage</name>
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
    <name>LearnerPanel</name>
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
    <name>LoopDiagram</name>
    <message>
        <source>Loop of the learner</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
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
        <source>Learner</source>
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
    <name>NewProjectDialog</name>
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
        <source>project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for games...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs: which of two is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rankings of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which clip is better?</source>
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
        <source>Browse...</source>
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
        <source>Clips in a ranking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clips, best first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Game</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
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
    <message>
        <source>Waiting for the list of games.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverlayPanel</name>
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
    <name>PartsBar</name>
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
    <name>PlotWidget</name>
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
    <name>PromptPanel</name>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueryQueue</name>
    <message>
        <source>Query %1 is passed over, its items cannot be shown: %2</source>
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
    <name>RankingStrip</name>
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
    <name>RatingRows</name>
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
    <name>RecentModel</name>
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
    <name>RescueFile</name>
    <message>
        <source>The unsaved answers could be written neither beside the project (%1) nor to the temporary folder (%2). Keep this window open and make room on one of these disks.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>annotator</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
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
    <name>Sidebar</name>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
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
    <name>StatusStrip</name>
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
    <name>TextCards</name>
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
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>edited</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message numerus="yes">
        <source>Show all %n line(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
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
    <name>TransportBar</name>
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
    <name>VideoSound</name>
    <message>
        <source>The sound of this video cannot be decoded.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VideoView</name>
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
    <name>Words</name>
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
</context>
<context>
    <name>WritingPanel</name>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium</name>
    <message>
        <source>Podium projects (*.podium)</source>
        <translation type="unfinished"></translation>
    </message>
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
</context>
<context>
    <name>podium::StreamDecoder</name>
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
</TS>
