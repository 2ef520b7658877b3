<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>EmptyReason</name>
    <message numerus="yes">
        <source>%n queries cannot be shown here: their items are missing or damaged.</source>
        <translation>
            <numerusform>%n query cannot be shown here: its items are missing or damaged.</numerusform>
            <numerusform>%n queries cannot be shown here: their items are missing or damaged.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>podium::AnnotateModel</name>
    <message numerus="yes">
        <source>%n answers that an earlier session could not save are being saved now.</source>
        <translation>
            <numerusform>%n answer that an earlier session could not save is being saved now.</numerusform>
            <numerusform>%n answers that an earlier session could not save are being saved now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rank the best %n.</source>
        <translation>
            <numerusform>Rank the best one.</numerusform>
            <numerusform>Rank the best %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>podium::AnnotatePage</name>
    <message numerus="yes">
        <source>You have ranked for %n minutes. A short break helps the eyes and the answers.</source>
        <translation>
            <numerusform>You have ranked for %n minute. A short break helps the eyes and the answers.</numerusform>
            <numerusform>You have ranked for %n minutes. A short break helps the eyes and the answers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>podium::PlayControls</name>
    <message numerus="yes">
        <source>Only the first two numbers of an action have keys; %n others rest.</source>
        <translation>
            <numerusform>Only the first two numbers of an action have keys; %n other rests.</numerusform>
            <numerusform>Only the first two numbers of an action have keys; %n others rest.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>podium::PlayPage</name>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>podium::TextCards</name>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>podium::TextView</name>
    <message numerus="yes">
        <source>Show all %n line(s)</source>
        <translation>
            <numerusform>Show the whole line</numerusform>
            <numerusform>Show all %n lines</numerusform>
        </translation>
    </message>
</context>
</TS>
