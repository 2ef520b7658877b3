<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AnnotateKeys</name>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
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
        <translation>Ziffern stehen für Karten und Ränge.</translation>
    </message>
    <message>
        <source>Tab moves between the parts of the page.</source>
        <translation>Tab wechselt zwischen den Teilen der Seite.</translation>
    </message>
    <message>
        <source>This key needs another one beside it.</source>
        <translation>Diese Taste braucht eine weitere neben sich.</translation>
    </message>
    <message>
        <source>%1 is taken: %2.</source>
        <translation>%1 ist vergeben: %2.</translation>
    </message>
    <message>
        <source>%1 is taken.</source>
        <translation>%1 ist vergeben.</translation>
    </message>
    <message>
        <source>The left one is better</source>
        <translation>Links ist besser</translation>
    </message>
    <message>
        <source>The right one is better</source>
        <translation>Rechts ist besser</translation>
    </message>
    <message>
        <source>Both are equally good</source>
        <translation>Beide sind gleich gut</translation>
    </message>
    <message>
        <source>The next card ties with the last</source>
        <translation>Die nächste Karte steht gleich mit der letzten</translation>
    </message>
    <message>
        <source>Take the last card back</source>
        <translation>Letzte Karte zurücknehmen</translation>
    </message>
    <message>
        <source>Focus on the card before</source>
        <translation>Fokus auf die vorige Karte</translation>
    </message>
    <message>
        <source>Focus on the next card</source>
        <translation>Fokus auf die nächste Karte</translation>
    </message>
    <message>
        <source>Reject the card that has the focus</source>
        <translation>Karte mit dem Fokus ablehnen</translation>
    </message>
    <message>
        <source>Reject all the rest</source>
        <translation>Alle übrigen ablehnen</translation>
    </message>
    <message>
        <source>The next question</source>
        <translation>Nächste Frage</translation>
    </message>
    <message>
        <source>Submit the answer</source>
        <translation>Antwort abgeben</translation>
    </message>
    <message>
        <source>All of them are bad</source>
        <translation>Alle sind schlecht</translation>
    </message>
    <message>
        <source>I cannot tell</source>
        <translation>Nicht zu entscheiden</translation>
    </message>
    <message>
        <source>Skip: somebody else answers it</source>
        <translation>Überspringen: jemand anders beantwortet sie</translation>
    </message>
    <message>
        <source>Take the last answer back, again and again</source>
        <translation>Letzte Antwort zurücknehmen, auch mehrmals</translation>
    </message>
    <message>
        <source>Give the answer again that was taken back</source>
        <translation>Zurückgenommene Antwort wieder geben</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Why: write the reason</source>
        <translation>Warum: Begründung schreiben</translation>
    </message>
    <message>
        <source>Flag this query</source>
        <translation>Diese Anfrage melden</translation>
    </message>
    <message>
        <source>Edit the card that has the focus</source>
        <translation>Karte mit dem Fokus bearbeiten</translation>
    </message>
    <message>
        <source>Write a better answer</source>
        <translation>Bessere Antwort schreiben</translation>
    </message>
    <message>
        <source>Pause or play all clips</source>
        <translation>Alle Clips anhalten oder abspielen</translation>
    </message>
    <message>
        <source>Play from the start</source>
        <translation>Von vorn abspielen</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>Ein Bild zurück</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>Ein Bild weiter</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Langsamer</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Schneller</translation>
    </message>
    <message>
        <source>Good, at this moment</source>
        <translation>Gut, in diesem Moment</translation>
    </message>
    <message>
        <source>Bad, at this moment</source>
        <translation>Schlecht, in diesem Moment</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Weiterlesen</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Zurücklesen</translation>
    </message>
    <message>
        <source>A page on</source>
        <translation>Eine Seite weiter</translation>
    </message>
    <message>
        <source>A page back</source>
        <translation>Eine Seite zurück</translation>
    </message>
    <message>
        <source>Cards move together, or each for itself</source>
        <translation>Karten bewegen sich gemeinsam oder jede für sich</translation>
    </message>
    <message>
        <source>Mark the differences</source>
        <translation>Unterschiede markieren</translation>
    </message>
    <message>
        <source>Dim the words that all share</source>
        <translation>Gemeinsame Wörter abdunkeln</translation>
    </message>
    <message>
        <source>Find in all cards</source>
        <translation>In allen Karten suchen</translation>
    </message>
    <message>
        <source>Unfold or fold long texts</source>
        <translation>Lange Texte auf- oder zuklappen</translation>
    </message>
    <message>
        <source>Show or hide lengths</source>
        <translation>Längen zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>The whole image</source>
        <translation>Das ganze Bild</translation>
    </message>
    <message>
        <source>Guidelines and examples</source>
        <translation>Richtlinien und Beispiele</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>Diese Tasten</translation>
    </message>
    <message>
        <source>Close what is on top</source>
        <translation>Das Oberste schließen</translation>
    </message>
    <message>
        <source>How much better: a number</source>
        <translation>Um wie viel besser: eine Zahl</translation>
    </message>
    <message>
        <source>Read by words, to mark a passage; again: the next card</source>
        <translation>Wörter lesen, markieren; erneut: nächste Karte</translation>
    </message>
    <message>
        <source>Reading: the word before</source>
        <translation>Lesen: das Wort davor</translation>
    </message>
    <message>
        <source>Reading: the next word; Shift selects up to it</source>
        <translation>Lesen: das nächste Wort; mit Umschalt wird bis dahin ausgewählt</translation>
    </message>
    <message>
        <source>Reading: the sentence before</source>
        <translation>Lesen: der Satz davor</translation>
    </message>
    <message>
        <source>Reading: the sentence, the next one</source>
        <translation>Lesen: der Satz, der nächste</translation>
    </message>
    <message>
        <source>Reading: label what is selected</source>
        <translation>Lesen: die Auswahl kennzeichnen</translation>
    </message>
    <message>
        <source>Reading: remove the labels of what is selected</source>
        <translation>Lesen: die Kennzeichen der Auswahl entfernen</translation>
    </message>
    <message>
        <source>Judging: the next step or claim</source>
        <translation>Beurteilen: der nächste Schritt oder die nächste Aussage</translation>
    </message>
    <message>
        <source>Judging: the one before</source>
        <translation>Beurteilen: der oder die davor</translation>
    </message>
    <message>
        <source>Judging: right, supported</source>
        <translation>Beurteilen: richtig, belegt</translation>
    </message>
    <message>
        <source>Judging: neutral, partly</source>
        <translation>Beurteilen: neutral, teilweise</translation>
    </message>
    <message>
        <source>Judging: wrong, unsupported</source>
        <translation>Beurteilen: falsch, nicht belegt</translation>
    </message>
    <message>
        <source>Judging: take the label off</source>
        <translation>Beurteilen: die Kennzeichnung entfernen</translation>
    </message>
    <message>
        <source>Begin a conversation of your own</source>
        <translation>Ein eigenes Gespräch beginnen</translation>
    </message>
    <message>
        <source>Slider: a little less</source>
        <translation>Schieberegler: etwas weniger</translation>
    </message>
    <message>
        <source>Slider: a little more</source>
        <translation>Schieberegler: etwas mehr</translation>
    </message>
    <message>
        <source>Sound on or off</source>
        <translation>Ton ein oder aus</translation>
    </message>
    <message>
        <source>Copy code: the next box; without code, the text</source>
        <translation>Code kopieren: der nächste Kasten; ohne Code der Text</translation>
    </message>
    <message>
        <source>Enlarged: further to the left</source>
        <translation>Vergrößert: weiter nach links</translation>
    </message>
    <message>
        <source>Enlarged: further to the right</source>
        <translation>Vergrößert: weiter nach rechts</translation>
    </message>
    <message>
        <source>Enlarged: further up</source>
        <translation>Vergrößert: weiter nach oben</translation>
    </message>
    <message>
        <source>Enlarged: further down</source>
        <translation>Vergrößert: weiter nach unten</translation>
    </message>
    <message>
        <source>Hold: another image in this place</source>
        <translation>Halten: ein anderes Bild an dieser Stelle</translation>
    </message>
    <message>
        <source>Hold: another image over this one</source>
        <translation>Halten: ein anderes Bild über diesem</translation>
    </message>
    <message>
        <source>Hold: how far two images differ</source>
        <translation>Halten: wie weit zwei Bilder abweichen</translation>
    </message>
    <message>
        <source>Hold: the loupe</source>
        <translation>Halten: die Lupe</translation>
    </message>
    <message>
        <source>Before a letter: the card after Z; A is AA</source>
        <translation>Vor einem Buchstaben: die Karte nach Z; A ist AA</translation>
    </message>
</context>
<context>
    <name>AnswerDetails</name>
    <message>
        <source>Revised by answer %1, which replaces it.</source>
        <translation>Geändert durch Antwort %1, die sie ersetzt.</translation>
    </message>
    <message>
        <source>Taken back; its query waits for an answer again.</source>
        <translation>Zurückgenommen; die Anfrage wartet wieder auf eine Antwort.</translation>
    </message>
    <message>
        <source>Stands. It revises answer %1.</source>
        <translation>Gilt. Sie ändert Antwort %1.</translation>
    </message>
    <message>
        <source>Stands.</source>
        <translation>Gilt.</translation>
    </message>
    <message>
        <source>tutorial</source>
        <translation>Einführung</translation>
    </message>
    <message>
        <source>qualification</source>
        <translation>Qualifikation</translation>
    </message>
    <message>
        <source>%1 right</source>
        <translation>%1 richtig</translation>
    </message>
    <message>
        <source>%1 wrong</source>
        <translation>%1 falsch</translation>
    </message>
    <message>
        <source>%1 neutral</source>
        <translation>%1 neutral</translation>
    </message>
    <message>
        <source>%1 supported</source>
        <translation>%1 belegt</translation>
    </message>
    <message>
        <source>%1 partly supported</source>
        <translation>%1 teilweise belegt</translation>
    </message>
    <message>
        <source>%1 unsupported</source>
        <translation>%1 nicht belegt</translation>
    </message>
    <message>
        <source>%1 (characters %2 to %3)</source>
        <translation>%1 (Zeichen %2 bis %3)</translation>
    </message>
    <message>
        <source>good at frame %1</source>
        <translation>gut bei Bild %1</translation>
    </message>
    <message>
        <source>bad at frame %1</source>
        <translation>schlecht bei Bild %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>How much better</source>
        <translation>Um wie viel besser</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Written answer</source>
        <translation>Geschriebene Antwort</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>%1, after %2</source>
        <translation>%1, nach %2</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Gegeben</translation>
    </message>
    <message>
        <source>%1; replays: %2</source>
        <translation>%1; Wiederholungen: %2</translation>
    </message>
    <message>
        <source>query %1, answer %2</source>
        <translation>Anfrage %1, Antwort %2</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Rated %1</source>
        <translation>Bewertet mit %1</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Schlagwörter: %1</translation>
    </message>
    <message>
        <source>Marked: %1</source>
        <translation>Markiert: %1</translation>
    </message>
    <message>
        <source>Steps: %1</source>
        <translation>Schritte: %1</translation>
    </message>
    <message>
        <source>Citations: %1</source>
        <translation>Belege: %1</translation>
    </message>
    <message>
        <source>While it played: %1</source>
        <translation>Während der Wiedergabe: %1</translation>
    </message>
    <message>
        <source>Looked at for %1; replays: %2</source>
        <translation>Angesehen für %1; Wiederholungen: %2</translation>
    </message>
    <message>
        <source>Looked at for %1</source>
        <translation>Angesehen für %1</translation>
    </message>
    <message>
        <source>Edited to: %1</source>
        <translation>Bearbeitet zu: %1</translation>
    </message>
    <message>
        <source>Said next</source>
        <translation>Danach gesagt</translation>
    </message>
    <message>
        <source>Does not count: the import of its query is taken back.</source>
        <translation>Zählt nicht: Der Import der Anfrage ist zurückgenommen.</translation>
    </message>
</context>
<context>
    <name>AnswerWords</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>accepted %1</source>
        <translation>angenommen %1</translation>
    </message>
    <message>
        <source>rejected %1</source>
        <translation>abgelehnt %1</translation>
    </message>
    <message>
        <source>strength %1</source>
        <translation>Stärke %1</translation>
    </message>
    <message>
        <source>margin %1</source>
        <translation>Abstand %1</translation>
    </message>
    <message>
        <source>tags: %1</source>
        <translation>Schlagwörter: %1</translation>
    </message>
    <message>
        <source>marked passages: %1</source>
        <translation>markierte Stellen: %1</translation>
    </message>
    <message>
        <source>labelled steps: %1</source>
        <translation>beurteilte Schritte: %1</translation>
    </message>
    <message>
        <source>judged citations: %1</source>
        <translation>beurteilte Belege: %1</translation>
    </message>
    <message>
        <source>moments: %1</source>
        <translation>Momente: %1</translation>
    </message>
    <message>
        <source>edited %1</source>
        <translation>bearbeitet: %1</translation>
    </message>
    <message>
        <source>wrote an answer</source>
        <translation>eine Antwort geschrieben</translation>
    </message>
    <message>
        <source>with a reason</source>
        <translation>mit Begründung</translation>
    </message>
    <message>
        <source>flagged: %1</source>
        <translation>gemeldet: %1</translation>
    </message>
    <message>
        <source>best %1, worst %2</source>
        <translation>am besten %1, am schlechtesten %2</translation>
    </message>
    <message>
        <source>others</source>
        <translation>übrige</translation>
    </message>
    <message>
        <source>both bad</source>
        <translation>beide schlecht</translation>
    </message>
    <message>
        <source>all bad</source>
        <translation>alle schlecht</translation>
    </message>
    <message>
        <source>can&apos;t tell</source>
        <translation>nicht zu sagen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>aufgezeichnet</translation>
    </message>
    <message>
        <source>went on</source>
        <translation>weitergeführt</translation>
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
        <translation>Rang %1, Gleichstand</translation>
    </message>
    <message>
        <source>rank %1</source>
        <translation>Rang %1</translation>
    </message>
    <message>
        <source>✓ accepted</source>
        <translation>✓ angenommen</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>✕ rejected</source>
        <translation>✕ abgelehnt</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>best</source>
        <translation>am besten</translation>
    </message>
    <message>
        <source>the best</source>
        <translation>am besten</translation>
    </message>
    <message>
        <source>worst</source>
        <translation>am schlechtesten</translation>
    </message>
    <message>
        <source>the worst</source>
        <translation>am schlechtesten</translation>
    </message>
</context>
<context>
    <name>EmptyReason</name>
    <message>
        <source>The learner is starting</source>
        <translation>Der Lerner startet</translation>
    </message>
    <message>
        <source>The learner is making the first clips</source>
        <translation>Der Lerner erzeugt die ersten Clips</translation>
    </message>
    <message>
        <source>The learner is making the next clips</source>
        <translation>Der Lerner erzeugt die nächsten Clips</translation>
    </message>
    <message>
        <source>They appear here by themselves.</source>
        <translation>Sie erscheinen hier von selbst.</translation>
    </message>
    <message>
        <source>You have answered everything that waits</source>
        <translation>Alle wartenden Anfragen sind beantwortet</translation>
    </message>
    <message>
        <source>No query is waiting</source>
        <translation>Keine Anfrage wartet</translation>
    </message>
    <message>
        <source>New queries appear here as soon as they are added to the project.</source>
        <translation>Neue Anfragen erscheinen hier, sobald sie zum Projekt hinzukommen.</translation>
    </message>
    <message>
        <source>The learner is stopped. Start it, and it learns from your answers and makes new clips.</source>
        <translation>Der Lerner ist beendet. Nach dem Start lernt er aus den Antworten und erzeugt neue Clips.</translation>
    </message>
    <message>
        <source>The learner is stopped. Start it, and it plays and makes the first clips.</source>
        <translation>Der Lerner ist beendet. Nach dem Start spielt er und erzeugt die ersten Clips.</translation>
    </message>
    <message>
        <source>Start the learner</source>
        <translation>Lerner starten</translation>
    </message>
    <message>
        <source>about %1 s</source>
        <translation>etwa %1 s</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>etwa %1 min</translation>
    </message>
    <message>
        <source>Looking for queries</source>
        <translation>Suche nach Anfragen</translation>
    </message>
    <message>
        <source>The learner has stopped</source>
        <translation>Der Lerner hat aufgehört</translation>
    </message>
    <message>
        <source>Start the learner again</source>
        <translation>Lerner wieder starten</translation>
    </message>
    <message>
        <source>The queries that wait are not for you</source>
        <translation>Die wartenden Anfragen sind für andere</translation>
    </message>
    <message>
        <source>Another program runs the learner of this project</source>
        <translation>Ein anderes Programm führt den Lerner dieses Projekts aus</translation>
    </message>
    <message>
        <source>Its next clips appear here by themselves.</source>
        <translation>Seine nächsten Clips erscheinen hier von selbst.</translation>
    </message>
    <message>
        <source>No query is waiting: the learner is paused</source>
        <translation>Keine Anfrage wartet: der Lerner ist angehalten</translation>
    </message>
    <message>
        <source>Let it go on, and it makes new clips.</source>
        <translation>Läuft er weiter, erzeugt er neue Clips.</translation>
    </message>
    <message>
        <source>Resume the learner</source>
        <translation>Lerner fortsetzen</translation>
    </message>
    <message>
        <source>The learner is stopping</source>
        <translation>Der Lerner wird beendet</translation>
    </message>
    <message>
        <source>It writes its checkpoint.</source>
        <translation>Er schreibt seinen Checkpoint.</translation>
    </message>
    <message>
        <source>The query that waits is not for you</source>
        <translation>Die wartende Anfrage ist nicht für diese Person</translation>
    </message>
    <message>
        <source>Import prompts and items to begin</source>
        <translation>Zum Beginnen Prompts und Elemente importieren</translation>
    </message>
    <message>
        <source>Their queries appear here as soon as they are in the project.</source>
        <translation>Ihre Anfragen erscheinen hier, sobald sie im Projekt sind.</translation>
    </message>
    <message>
        <source>Import...</source>
        <translation>Importieren...</translation>
    </message>
    <message>
        <source>Nothing is left to answer</source>
        <translation>Nichts mehr zu beantworten</translation>
    </message>
    <message>
        <source>You have answered %1 of %2.</source>
        <translation>Beantwortet: %1 von %2.</translation>
    </message>
    <message>
        <source>The qualification was not passed</source>
        <translation>Die Qualifikation wurde nicht bestanden</translation>
    </message>
    <message>
        <source>%1 of %2 answers were as expected, and %3 are needed. Ask the project&apos;s lead how to go on.</source>
        <translation>%1 von %2 Antworten waren wie erwartet, nötig sind %3. Die Projektleitung weiß, wie es weitergeht.</translation>
    </message>
    <message>
        <source>No replies came</source>
        <translation>Es kamen keine Antworten</translation>
    </message>
    <message>
        <source>%1 Your message is kept, and it is tried again by itself.</source>
        <translation>%1 Die Nachricht bleibt erhalten, und es wird von selbst noch einmal versucht.</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Jetzt noch einmal versuchen</translation>
    </message>
    <message>
        <source>Your message waits for replies</source>
        <translation>Die Nachricht wartet auf Antworten</translation>
    </message>
    <message>
        <source>Nothing on this machine makes them: name a reply command in the settings, or let another machine run &quot;podium reply&quot; on this project. They appear here by themselves.</source>
        <translation>Auf diesem Rechner macht sie niemand: In den Einstellungen einen Antwortbefehl nennen oder auf einem anderen Rechner &quot;podium reply&quot; mit diesem Projekt laufen lassen. Sie erscheinen hier von selbst.</translation>
    </message>
    <message>
        <source>The replies are being written</source>
        <translation>Die Antworten werden geschrieben</translation>
    </message>
    <message>
        <source>Other queries meanwhile</source>
        <translation>Inzwischen andere Anfragen</translation>
    </message>
    <message>
        <source>End this conversation</source>
        <translation>Dieses Gespräch beenden</translation>
    </message>
    <message>
        <source>Or begin a conversation: write its first message.</source>
        <translation>Oder ein Gespräch beginnen: die erste Nachricht schreiben.</translation>
    </message>
    <message>
        <source>Begin a conversation...</source>
        <translation>Ein Gespräch beginnen...</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The learner can make new clips meanwhile.</source>
        <translation>Der Lerner kann inzwischen neue Clips erzeugen.</translation>
    </message>
    <message>
        <source>It still wants an answer, but you have answered or skipped it, or somebody else is looking at it.</source>
        <translation>Sie braucht noch eine Antwort, ist aber schon selbst beantwortet oder übersprungen, oder jemand anderes sieht sie gerade an.</translation>
    </message>
    <message>
        <source>%1 still want an answer, but you have answered or skipped them, or others are looking at them.</source>
        <translation>%1 brauchen noch eine Antwort, sind aber schon selbst beantwortet oder übersprungen, oder andere sehen sie gerade an.</translation>
    </message>
    <message numerus="yes">
        <source>%n queries cannot be shown here: their items are missing or damaged.</source>
        <translation>
            <numerusform>%n Anfrage ist hier nicht darstellbar: Ihre Elemente fehlen oder sind beschädigt.</numerusform>
            <numerusform>%n Anfragen sind hier nicht darstellbar: Ihre Elemente fehlen oder sind beschädigt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GuidedProgress</name>
    <message>
        <source>Tutorial</source>
        <translation>Einführung</translation>
    </message>
    <message>
        <source>Qualification</source>
        <translation>Qualifikation</translation>
    </message>
    <message>
        <source>Tutorial %1 of %2</source>
        <translation>Einführung %1 von %2</translation>
    </message>
    <message>
        <source>Qualification %1 of %2</source>
        <translation>Qualifikation %1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2 answers were as expected</source>
        <translation>%1 von %2 Antworten waren wie erwartet</translation>
    </message>
    <message>
        <source>The qualification is passed: %1.</source>
        <translation>Die Qualifikation ist bestanden: %1.</translation>
    </message>
    <message>
        <source>The qualification is finished: %1.</source>
        <translation>Die Qualifikation ist beendet: %1.</translation>
    </message>
</context>
<context>
    <name>HistoryRow</name>
    <message>
        <source>Answer %1 cannot be read: %2</source>
        <translation>Antwort %1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>gilt</translation>
    </message>
    <message>
        <source>revised</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>import taken back</source>
        <translation>Import zurückgenommen</translation>
    </message>
</context>
<context>
    <name>ImportUndo</name>
    <message>
        <source>Take back the import</source>
        <translation>Import zurücknehmen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>%1 brought in queries: %2, answers of the file: %3.</source>
        <translation>%1 brachte Anfragen: %2, Antworten der Datei: %3.</translation>
    </message>
    <message>
        <source>People have given %1 answers to them since.</source>
        <translation>Seitdem haben Menschen %1 Antworten dazu gegeben.</translation>
    </message>
    <message>
        <source>None of this counts any more until the import is put back.</source>
        <translation>Nichts davon zählt mehr, bis der Import zurückgebracht wird.</translation>
    </message>
</context>
<context>
    <name>PadKeys</name>
    <message>
        <source>Choose the card that has the focus</source>
        <translation>Die Karte mit dem Fokus wählen</translation>
    </message>
    <message>
        <source>Choose card %1</source>
        <translation>Karte %1 wählen</translation>
    </message>
    <message>
        <source>The left one is better</source>
        <translation>Die linke ist besser</translation>
    </message>
    <message>
        <source>Focus on the card before</source>
        <translation>Fokus auf die Karte davor</translation>
    </message>
    <message>
        <source>The right one is better</source>
        <translation>Die rechte ist besser</translation>
    </message>
    <message>
        <source>Focus on the next card</source>
        <translation>Fokus auf die nächste Karte</translation>
    </message>
    <message>
        <source>Both are equally good</source>
        <translation>Beide sind gleich gut</translation>
    </message>
    <message>
        <source>The next card ties with the last</source>
        <translation>Die nächste Karte steht gleich mit der letzten</translation>
    </message>
    <message>
        <source>I cannot tell</source>
        <translation>Nicht zu sagen</translation>
    </message>
    <message>
        <source>Play from the start</source>
        <translation>Von vorn abspielen</translation>
    </message>
    <message>
        <source>Pause or play all clips</source>
        <translation>Alle Clips anhalten oder abspielen</translation>
    </message>
    <message>
        <source>Submit the answer</source>
        <translation>Die Antwort abgeben</translation>
    </message>
    <message>
        <source>Take the last answer back</source>
        <translation>Die letzte Antwort zurücknehmen</translation>
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
        <translation>zufällig</translation>
    </message>
    <message>
        <source>disagreement</source>
        <translation>Uneinigkeit</translation>
    </message>
    <message>
        <source>Drawn at random. A fixed share of the queries is, so that the model is also asked about what it believes to know.</source>
        <translation>Zufällig gezogen. Das gilt für einen festen Anteil der Anfragen, damit das Modell auch zu dem gefragt wird, was es zu wissen glaubt.</translation>
    </message>
    <message>
        <source>The members of the reward model disagree most about these clips, so your answer teaches it most.</source>
        <translation>Über diese Clips sind sich die Mitglieder des Belohnungsmodells am wenigsten einig; die Antwort lehrt es daher am meisten.</translation>
    </message>
    <message>
        <source>conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>The replies to what you wrote.</source>
        <translation>Die Antworten auf das, was geschrieben wurde.</translation>
    </message>
</context>
<context>
    <name>RescueFile</name>
    <message>
        <source>The unsaved answers could be written neither beside the project (%1) nor to the temporary folder (%2). Keep this window open and make room on one of these disks.</source>
        <translation>Die nicht gespeicherten Antworten ließen sich weder neben dem Projekt (%1) noch im temporären Ordner (%2) ablegen. Dieses Fenster offen lassen und auf einem der beiden Datenträger Platz schaffen.</translation>
    </message>
</context>
<context>
    <name>TextParts</name>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Claim %1</source>
        <translation>Aussage %1</translation>
    </message>
</context>
<context>
    <name>podium::AcceptRow</name>
    <message>
        <source>✓ Accept</source>
        <translation>✓ Annehmen</translation>
    </message>
    <message>
        <source>✕ Reject</source>
        <translation>✕ Ablehnen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>%1 (key %2)</source>
        <translation>%1 (Taste %2)</translation>
    </message>
</context>
<context>
    <name>podium::AnimationDecode</name>
    <message>
        <source>Qt&apos;s plugin for %1 images is not installed. Install the package qt6-image-formats-plugins.</source>
        <translation>Das Qt-Plugin für %1-Bilder ist nicht installiert. Das Paket qt6-image-formats-plugins installieren.</translation>
    </message>
    <message>
        <source>The %1 animation is damaged: its end is missing.</source>
        <translation>Die %1-Animation ist beschädigt: ihr Ende fehlt.</translation>
    </message>
    <message>
        <source>The frames of this animation are too large. Scale it down.</source>
        <translation>Die Bilder dieser Animation sind zu groß. Die Animation verkleinern.</translation>
    </message>
    <message>
        <source>This animation has %1 frames; they do not fit into memory. Cut it into shorter ones.</source>
        <translation>Diese Animation hat %1 Bilder; sie passen nicht in den Speicher. In kürzere zerschneiden.</translation>
    </message>
    <message>
        <source>Decoding was cancelled.</source>
        <translation>Das Dekodieren wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Frame %1 of the %2 animation is damaged: %3.</source>
        <translation>Bild %1 der %2-Animation ist beschädigt: %3.</translation>
    </message>
</context>
<context>
    <name>podium::AnnotateModel</name>
    <message>
        <source>The last answer could not be taken back: %1</source>
        <translation>Die letzte Antwort konnte nicht zurückgenommen werden: %1</translation>
    </message>
    <message>
        <source>There is no answer of yours to take back.</source>
        <translation>Es gibt keine eigene Antwort, die sich zurücknehmen lässt.</translation>
    </message>
    <message>
        <source>The answer could not be given again: %1</source>
        <translation>Die Antwort konnte nicht wieder gegeben werden: %1</translation>
    </message>
    <message>
        <source>There is no answer to give again.</source>
        <translation>Es gibt keine Antwort, die sich wieder geben lässt.</translation>
    </message>
    <message>
        <source>Answer %1 cannot be changed: %2</source>
        <translation>Antwort %1 lässt sich nicht ändern: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n answers that an earlier session could not save are being saved now.</source>
        <translation>
            <numerusform>%n Antwort, die eine frühere Sitzung nicht speichern konnte, wird jetzt gespeichert.</numerusform>
            <numerusform>%n Antworten, die eine frühere Sitzung nicht speichern konnte, werden jetzt gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Answers of an earlier session could not be read back: %1</source>
        <translation>Antworten einer früheren Sitzung konnten nicht zurückgelesen werden: %1</translation>
    </message>
    <message>
        <source>There is no query to answer.</source>
        <translation>Es gibt keine Anfrage zu beantworten.</translation>
    </message>
    <message>
        <source>The query is not on the screen yet.</source>
        <translation>Die Anfrage ist noch nicht zu sehen.</translation>
    </message>
    <message>
        <source>Look a little longer: at least %1 s.</source>
        <translation>Noch etwas länger ansehen: mindestens %1 s.</translation>
    </message>
    <message>
        <source>Choose the better one first.</source>
        <translation>Zuerst das Bessere wählen.</translation>
    </message>
    <message>
        <source>Choose the best one first, then the worst.</source>
        <translation>Zuerst das Beste wählen, dann das Schlechteste.</translation>
    </message>
    <message>
        <source>Say something about it first.</source>
        <translation>Zuerst etwas dazu angeben.</translation>
    </message>
    <message>
        <source>Rank the cards first, the best one first.</source>
        <translation>Zuerst die Karten ordnen, die beste voran.</translation>
    </message>
    <message numerus="yes">
        <source>Rank the best %n.</source>
        <translation>
            <numerusform>Die beste ordnen.</numerusform>
            <numerusform>Die besten %n ordnen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Still to rank: %1</source>
        <translation>Noch zu ordnen: %1</translation>
    </message>
    <message>
        <source>Now choose the worst one.</source>
        <translation>Jetzt das Schlechteste wählen.</translation>
    </message>
    <message>
        <source>Still to rate: %1</source>
        <translation>Noch zu bewerten: %1</translation>
    </message>
    <message>
        <source>Accept or reject: %1</source>
        <translation>Annehmen oder ablehnen: %1</translation>
    </message>
    <message>
        <source>How much better? Press 1 to %1.</source>
        <translation>Wie viel besser? 1 bis %1 drücken.</translation>
    </message>
    <message>
        <source>How much better? Enter a number.</source>
        <translation>Wie viel besser? Eine Zahl eingeben.</translation>
    </message>
    <message>
        <source>Write the reason (W).</source>
        <translation>Begründung schreiben (W).</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>You had said: both bad</source>
        <translation>Damals gesagt: beide schlecht</translation>
    </message>
    <message>
        <source>You had said: all bad</source>
        <translation>Damals gesagt: alle schlecht</translation>
    </message>
    <message>
        <source>You had said: can&apos;t tell</source>
        <translation>Damals gesagt: nicht zu entscheiden</translation>
    </message>
    <message>
        <source>You had skipped this query</source>
        <translation>Diese Anfrage wurde damals übersprungen</translation>
    </message>
    <message>
        <source>The project cannot be read</source>
        <translation>Das Projekt lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>Card %1 cannot be seen: skip the query, or mend it as the card says.</source>
        <translation>Karte %1 ist nicht zu sehen: die Anfrage überspringen oder beheben, was die Karte sagt.</translation>
    </message>
    <message>
        <source>← rejects, → accepts.</source>
        <translation>← lehnt ab, → nimmt an.</translation>
    </message>
    <message>
        <source>Enter goes on to “%1”.</source>
        <translation>Enter führt weiter zu „%1“.</translation>
    </message>
</context>
<context>
    <name>podium::AnnotatePage</name>
    <message>
        <source>Annotate</source>
        <translation>Annotieren</translation>
    </message>
    <message>
        <source>Why this query is asked</source>
        <translation>Warum diese Anfrage gestellt wird</translation>
    </message>
    <message>
        <source>Progress of the learner</source>
        <translation>Fortschritt des Lerners</translation>
    </message>
    <message numerus="yes">
        <source>You have ranked for %n minutes. A short break helps the eyes and the answers.</source>
        <translation>
            <numerusform>Seit %n Minute wird geordnet. Eine kurze Pause hilft den Augen und den Antworten.</numerusform>
            <numerusform>Seit %n Minuten wird geordnet. Eine kurze Pause hilft den Augen und den Antworten.</numerusform>
        </translation>
    </message>
    <message>
        <source>query %1 · reason: %2</source>
        <translation>Anfrage %1 · Grund: %2</translation>
    </message>
    <message>
        <source>This is an earlier answer of yours. Submit a change, or press Esc to leave it as it is.</source>
        <translation>Dies ist eine frühere eigene Antwort. Eine Änderung abgeben, oder mit Esc alles lassen, wie es ist.</translation>
    </message>
    <message>
        <source>As expected: %1.</source>
        <translation>Wie erwartet: %1.</translation>
    </message>
    <message>
        <source>The expected answer is %1.</source>
        <translation>Die erwartete Antwort ist %1.</translation>
    </message>
    <message>
        <source>Enter goes on.</source>
        <translation>Weiter mit Enter.</translation>
    </message>
    <message>
        <source>Not saved, retrying (%1 waiting). %2</source>
        <translation>Nicht gespeichert, neuer Versuch (%1 warten). %2</translation>
    </message>
    <message>
        <source>Tags of card %1</source>
        <translation>Tags von Karte %1</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>What is wrong with this query?</source>
        <translation>Was stimmt mit dieser Anfrage nicht?</translation>
    </message>
    <message>
        <source>Flagged. Answer it all the same, or skip it (%1): the flag is kept with either.</source>
        <translation>Gemeldet. Trotzdem beantworten oder überspringen (%1): die Meldung bleibt in beiden Fällen.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Enter keeps it, Shift+Enter begins a new line.</source>
        <translation>Enter übernimmt, Umschalt+Enter beginnt eine neue Zeile.</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Esc closes; what you wrote is kept. It becomes an item of its own that beats this one.</source>
        <translation>Esc schließt, das Geschriebene bleibt. Es wird ein eigenes Element, das dieses schlägt.</translation>
    </message>
    <message>
        <source>Write a better answer</source>
        <translation>Bessere Antwort schreiben</translation>
    </message>
    <message>
        <source>Esc closes; what you wrote is kept. It becomes an item of its own that beats all of these.</source>
        <translation>Esc schließt, das Geschriebene bleibt. Es wird ein eigenes Element, das alle diese schlägt.</translation>
    </message>
    <message>
        <source>Mark this passage as</source>
        <translation>Diese Stelle markieren als</translation>
    </message>
    <message>
        <source>Remove the mark</source>
        <translation>Markierung entfernen</translation>
    </message>
    <message>
        <source>%1 good, %2 bad</source>
        <translation>%1 gut, %2 schlecht</translation>
    </message>
    <message>
        <source>Move the focus to a card first.</source>
        <translation>Zuerst den Fokus auf eine Karte setzen.</translation>
    </message>
    <message>
        <source>What do you say next?</source>
        <translation>Was wird als Nächstes gesagt?</translation>
    </message>
    <message>
        <source>Enter sends it; without words the conversation ends here. Shift+Enter begins a new line, Esc goes back to the replies.</source>
        <translation>Die Eingabetaste sendet; ohne Worte endet das Gespräch hier. Umschalt+Eingabe beginnt eine neue Zeile, Esc führt zu den Antworten zurück.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>End here</source>
        <translation>Hier beenden</translation>
    </message>
    <message>
        <source>Begin a conversation</source>
        <translation>Ein Gespräch beginnen</translation>
    </message>
    <message>
        <source>Enter sends it, Shift+Enter begins a new line. Esc closes; what you wrote is kept.</source>
        <translation>Die Eingabetaste sendet, Umschalt+Eingabe beginnt eine neue Zeile. Esc schließt; das Geschriebene bleibt erhalten.</translation>
    </message>
    <message>
        <source>Sent. The replies come after this query.</source>
        <translation>Gesendet. Die Antworten kommen nach dieser Anfrage.</translation>
    </message>
    <message>
        <source>Say which clip: point at it, or move the focus there with Tab.</source>
        <translation>Welcher Clip: auf ihn zeigen, oder den Fokus mit Tab dorthin bewegen.</translation>
    </message>
    <message>
        <source>The tags are those of single cards: move the focus to one with Tab.</source>
        <translation>Die Tags gelten für einzelne Karten: den Fokus mit Tab auf eine bewegen.</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Which card is edited?</source>
        <translation>Welche Karte wird bearbeitet?</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Show all cards</source>
        <translation>Alle Karten zeigen</translation>
    </message>
    <message>
        <source>Look closer at %1</source>
        <translation>%1 genauer ansehen</translation>
    </message>
    <message>
        <source>Tags of the query</source>
        <translation>Schlagwörter der Anfrage</translation>
    </message>
    <message>
        <source>Take the flag off</source>
        <translation>Meldung zurücknehmen</translation>
    </message>
    <message>
        <source>Passages are marked in the original. Discard the edit of %1 first (%2).</source>
        <translation>Stellen werden im Original markiert. Zuerst die Bearbeitung von %1 verwerfen (%2).</translation>
    </message>
    <message>
        <source>The next letter names one of the cards %1 – %2.</source>
        <translation>Der nächste Buchstabe nennt eine der Karten %1 – %2.</translation>
    </message>
</context>
<context>
    <name>podium::AnswerBar</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Tie</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>Both bad</source>
        <translation>Beide schlecht</translation>
    </message>
    <message>
        <source>Can&apos;t tell</source>
        <translation>Unentscheidbar</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Abgeben</translation>
    </message>
    <message>
        <source>← or → chooses the better one, so does a click.</source>
        <translation>← oder → wählt das Bessere, ebenso ein Klick.</translation>
    </message>
    <message>
        <source>All bad</source>
        <translation>Alle schlecht</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Submit the change</source>
        <translation>Änderung abgeben</translation>
    </message>
    <message>
        <source>Submit the answer (key ⏎)</source>
        <translation>Antwort abgeben (Taste ⏎)</translation>
    </message>
    <message>
        <source>Both are bad.</source>
        <translation>Beide sind schlecht.</translation>
    </message>
    <message>
        <source>All are bad.</source>
        <translation>Alle sind schlecht.</translation>
    </message>
    <message>
        <source>I cannot tell.</source>
        <translation>Nicht zu entscheiden.</translation>
    </message>
    <message>
        <source>Skipped.</source>
        <translation>Übersprungen.</translation>
    </message>
    <message>
        <source>Enter submits it.</source>
        <translation>Enter gibt es ab.</translation>
    </message>
</context>
<context>
    <name>podium::AnswerOutbox</name>
    <message>
        <source>The disk has not confirmed the last answer yet.</source>
        <translation>Die Festplatte hat die letzte Antwort noch nicht bestätigt.</translation>
    </message>
    <message>
        <source>The project did not take an answer: %1 %2</source>
        <translation>Das Projekt hat eine Antwort nicht angenommen: %1 %2</translation>
    </message>
    <message>
        <source>Kept in %1.</source>
        <translation>Aufbewahrt in %1.</translation>
    </message>
    <message>
        <source>Disk %1, %2 free.</source>
        <translation>Datenträger %1, %2 frei.</translation>
    </message>
</context>
<context>
    <name>podium::BindingList</name>
    <message>
        <source>Click, then press another key</source>
        <translation>Klicken, dann eine andere Taste drücken</translation>
    </message>
    <message>
        <source>While no key is held</source>
        <translation>Solange keine Taste gehalten wird</translation>
    </message>
    <message>
        <source>Press a key</source>
        <translation>Taste drücken</translation>
    </message>
    <message>
        <source>%1: key %2</source>
        <translation>%1: Taste %2</translation>
    </message>
    <message>
        <source>Press the new key, or Esc to leave it as it is.</source>
        <translation>Die neue Taste drücken, oder Esc, um sie zu lassen, wie sie ist.</translation>
    </message>
    <message>
        <source>%1 belongs to the page. Choose another key.</source>
        <translation>%1 gehört der Seite. Eine andere Taste wählen.</translation>
    </message>
</context>
<context>
    <name>podium::CheatSheet</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
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
        <translation>Dieses ist besser</translation>
    </message>
    <message>
        <source>1 – %1</source>
        <translation>1 – %1</translation>
    </message>
    <message>
        <source>After the choice: how much better</source>
        <translation>Nach der Wahl: wie viel besser</translation>
    </message>
    <message>
        <source>Rank the cards, the best one first</source>
        <translation>Karten ordnen, die beste zuerst</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Ziffern</translation>
    </message>
    <message>
        <source>The same; on the card that has the focus: its rank</source>
        <translation>Dasselbe; auf der Karte mit dem Fokus: ihr Rang</translation>
    </message>
    <message>
        <source>First the best one, then the worst</source>
        <translation>Erst das Beste, dann das Schlechteste</translation>
    </message>
    <message>
        <source>Focus on this card</source>
        <translation>Fokus auf diese Karte</translation>
    </message>
    <message>
        <source>Rate it: 1 is 10, 0 is 100; then the next card</source>
        <translation>Bewerten: 1 ist 10, 0 ist 100; dann die nächste Karte</translation>
    </message>
    <message>
        <source>Rate it, then the next card</source>
        <translation>Bewerten, dann die nächste Karte</translation>
    </message>
    <message>
        <source>Accept this card, or take that back</source>
        <translation>Diese Karte annehmen oder das zurücknehmen</translation>
    </message>
    <message>
        <source>Shift + letter</source>
        <translation>Umschalt + Buchstabe</translation>
    </message>
    <message>
        <source>Hold to see one card alone and large</source>
        <translation>Halten, um eine Karte allein und groß zu sehen</translation>
    </message>
    <message>
        <source>Pad %1</source>
        <translation>Gamepad %1</translation>
    </message>
    <message>
        <source>In the whole window</source>
        <translation>Im ganzen Fenster</translation>
    </message>
    <message>
        <source>Ctrl+J, Ctrl+K</source>
        <translation>Strg+J, Strg+K</translation>
    </message>
    <message>
        <source>The prompt: read on, read back</source>
        <translation>Der Prompt: weiter, zurück</translation>
    </message>
    <message>
        <source>Keys (↓ and ↑ scroll)</source>
        <translation>Tasten (↓ und ↑ blättern)</translation>
    </message>
    <message>
        <source>Reject, accept</source>
        <translation>Ablehnen, annehmen</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>The focus goes on to the next card</source>
        <translation>Der Fokus geht zur nächsten Karte</translation>
    </message>
    <message>
        <source>Tab, then %1</source>
        <translation>Tab, dann %1</translation>
    </message>
    <message>
        <source>Tags of that card</source>
        <translation>Schlagwörter dieser Karte</translation>
    </message>
    <message>
        <source>Right click</source>
        <translation>Rechtsklick</translation>
    </message>
    <message>
        <source>What can be done with this card</source>
        <translation>Was mit dieser Karte möglich ist</translation>
    </message>
</context>
<context>
    <name>podium::ChoicePalette</name>
    <message>
        <source>Write it here, Enter keeps it</source>
        <translation>Hier schreiben, Enter übernimmt</translation>
    </message>
    <message>
        <source>Or write another one, Enter keeps it</source>
        <translation>Oder etwas anderes schreiben, Enter übernimmt</translation>
    </message>
    <message>
        <source>Digits switch them, Esc closes.</source>
        <translation>Ziffern schalten sie um, Esc schließt.</translation>
    </message>
    <message>
        <source>Esc closes.</source>
        <translation>Esc schließt.</translation>
    </message>
    <message>
        <source>Its letter or digit chooses, Esc closes.</source>
        <translation>Buchstabe oder Ziffer wählt, Esc schließt.</translation>
    </message>
</context>
<context>
    <name>podium::ClipCompare</name>
    <message>
        <source>No clips yet</source>
        <translation>Noch keine Clips</translation>
    </message>
    <message>
        <source>The learner makes the first ones when it starts.</source>
        <translation>Der Lerner erzeugt die ersten, wenn er startet.</translation>
    </message>
    <message>
        <source>The policy now</source>
        <translation>Die Policy jetzt</translation>
    </message>
    <message>
        <source>At the beginning</source>
        <translation>Am Anfang</translation>
    </message>
    <message>
        <source>What the policy does</source>
        <translation>Was die Policy tut</translation>
    </message>
    <message>
        <source>The clips cannot be shown</source>
        <translation>Die Clips lassen sich nicht zeigen</translation>
    </message>
    <message>
        <source>%1: untrained</source>
        <translation>%1: untrainiert</translation>
    </message>
    <message>
        <source>%1: version %2</source>
        <translation>%1: Version %2</translation>
    </message>
    <message>
        <source>Pause the clips</source>
        <translation>Clips anhalten</translation>
    </message>
    <message>
        <source>Play the clips</source>
        <translation>Clips abspielen</translation>
    </message>
</context>
<context>
    <name>podium::ColumnMapping</name>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>A column, or a template of several.</source>
        <translation>Eine Spalte, oder eine Vorlage aus mehreren.</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>One column each, or one with an item a row.</source>
        <translation>Je eine Spalte, oder eine mit einem Element je Zeile.</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Gemacht von</translation>
    </message>
    <message>
        <source>The better one</source>
        <translation>Das bessere</translation>
    </message>
    <message>
        <source>Its words</source>
        <translation>Seine Wörter</translation>
    </message>
    <message>
        <source>What stands there, and what it means.</source>
        <translation>Was dort steht, und was es bedeutet.</translation>
    </message>
    <message>
        <source>Ranks</source>
        <translation>Ränge</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Annotierende</translation>
    </message>
    <message>
        <source>Write it as text</source>
        <translation>Als Text schreiben</translation>
    </message>
    <message>
        <source>For nested rows, ids, tags and times, and to save the description for other files</source>
        <translation>Für verschachtelte Zeilen, Kennungen, Schlagwörter und Zeiten, und um die Beschreibung für andere Dateien zu speichern</translation>
    </message>
</context>
<context>
    <name>podium::CompareButton</name>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Draws the curves of another run as dashed lines</source>
        <translation>Zeichnet die Kurven eines anderen Laufs gestrichelt</translation>
    </message>
    <message>
        <source>Run of %1</source>
        <translation>Lauf vom %1</translation>
    </message>
    <message>
        <source>Another project or metrics.csv...</source>
        <translation>Anderes Projekt oder metrics.csv...</translation>
    </message>
    <message>
        <source>Compare with nothing</source>
        <translation>Nicht vergleichen</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Projects and tables of runs (*.podium metrics.csv);;All files (*)</source>
        <translation>Projekte und Tabellen von Läufen (*.podium metrics.csv);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>podium::ConfigForm</name>
    <message>
        <source>Games</source>
        <translation>Spiele</translation>
    </message>
    <message>
        <source>Policy (PPO)</source>
        <translation>Policy (PPO)</translation>
    </message>
    <message>
        <source>Reward model</source>
        <translation>Belohnungsmodell</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Runden</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Standardwerte herstellen</translation>
    </message>
    <message>
        <source>Changes count from the next start.</source>
        <translation>Änderungen gelten ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Stop the learner to change its settings.</source>
        <translation>Zum Ändern der Einstellungen den Lerner beenden.</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Policy</translation>
    </message>
    <message>
        <source>Policy (SAC, DQN)</source>
        <translation>Policy (SAC, DQN)</translation>
    </message>
    <message>
        <source>Demonstrations</source>
        <translation>Demonstrationen</translation>
    </message>
    <message>
        <source>Guard of the reward</source>
        <translation>Schutz der Belohnung</translation>
    </message>
    <message>
        <source>Live feedback</source>
        <translation>Live-Feedback</translation>
    </message>
</context>
<context>
    <name>podium::ConversationFlow</name>
    <message>
        <source>The conversation was not begun, and your message is kept: %1</source>
        <translation>Das Gespräch wurde nicht begonnen, die Nachricht bleibt erhalten: %1</translation>
    </message>
</context>
<context>
    <name>podium::DayField</name>
    <message>
        <source>Only from or before a day</source>
        <translation>Nur ab einem Tag oder vor ihm</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
</context>
<context>
    <name>podium::DemonstrationList</name>
    <message>
        <source>the game ended</source>
        <translation>das Spiel endete</translation>
    </message>
    <message>
        <source>time limit</source>
        <translation>Zeitgrenze</translation>
    </message>
    <message>
        <source>ended by hand</source>
        <translation>von Hand beendet</translation>
    </message>
    <message>
        <source>%1, score %2</source>
        <translation>%1, Punkte %2</translation>
    </message>
    <message>
        <source>Nobody has played yet. What you keep is listed here.</source>
        <translation>Noch hat niemand gespielt. Was behalten wird, steht hier.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Demonstrations</source>
        <translation>Demonstrationen</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Wieder aufnehmen</translation>
    </message>
    <message>
        <source>Only who played it can do that.</source>
        <translation>Das kann nur, wer sie gespielt hat.</translation>
    </message>
</context>
<context>
    <name>podium::Dialogs</name>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Podium projects (*.podium)</source>
        <translation>Podium-Projekte (*.podium)</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>%1 file</source>
        <translation>%1-Datei</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>podium::ExportDialog</name>
    <message>
        <source>Export more</source>
        <translation>Weiter exportieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Fortschritt des Exports</translation>
    </message>
    <message>
        <source>The same as a command</source>
        <translation>Dasselbe als Befehl</translation>
    </message>
    <message>
        <source>The same as a command, for scripts</source>
        <translation>Dasselbe als Befehl, für Skripte</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>The description has no part &quot;writes&quot;, so nothing can be exported by it.</source>
        <translation>Die Beschreibung hat keinen Teil „writes“, mit ihr kann also nichts exportiert werden.</translation>
    </message>
    <message>
        <source>The description cannot be used yet: below its text stands why.</source>
        <translation>Die Beschreibung ist noch nicht brauchbar; unter ihrem Text steht, warum.</translation>
    </message>
    <message>
        <source>Save the description to have a command for it.</source>
        <translation>Die Beschreibung speichern, um einen Befehl für sie zu haben.</translation>
    </message>
    <message>
        <source>%1 (%2, of %3)</source>
        <translation>%1 (%2, vom %3)</translation>
    </message>
    <message>
        <source>Already there: %1. The new export replaces this once all of it is written; what it holds now is gone then.</source>
        <translation>Schon vorhanden: %1. Der neue Export ersetzt dies, sobald er ganz geschrieben ist; der jetzige Inhalt ist dann fort.</translation>
    </message>
</context>
<context>
    <name>podium::ExportFields</name>
    <message>
        <source>any or none</source>
        <translation>beliebig oder keins</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>Which pairs stand for a ranking of more than two.</source>
        <translation>Welche Paare für eine Rangfolge von mehr als zweien stehen.</translation>
    </message>
    <message>
        <source>Ties</source>
        <translation>Gleichstände</translation>
    </message>
    <message>
        <source>Left out and counted</source>
        <translation>Weggelassen und gezählt</translation>
    </message>
    <message>
        <source>Texts as messages</source>
        <translation>Texte als Nachrichten</translation>
    </message>
    <message>
        <source>Lists of role and content, as chat models are trained with.</source>
        <translation>Listen von Rolle und Inhalt, wie Chatmodelle sie zum Training brauchen.</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>None chosen: the first one. Each has rows of its own.</source>
        <translation>Keine gewählt: die erste. Jede hat eigene Zeilen.</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>Annotierende</translation>
    </message>
    <message>
        <source>None chosen: everybody.</source>
        <translation>Niemand gewählt: alle.</translation>
    </message>
    <message>
        <source>Without synthetic annotators</source>
        <translation>Ohne künstliche Annotierende</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Answered from</source>
        <translation>Beantwortet ab</translation>
    </message>
    <message>
        <source>Answered before</source>
        <translation>Beantwortet vor</translation>
    </message>
    <message>
        <source>Days begin at midnight UTC.</source>
        <translation>Tage beginnen um Mitternacht UTC.</translation>
    </message>
    <message>
        <source>Tutorial and qualification, too</source>
        <translation>Auch Einführung und Eignungsprüfung</translation>
    </message>
    <message>
        <source>Answers that flag their query, too</source>
        <translation>Auch Antworten, die ihre Anfrage melden</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>No prompt stands in two parts.</source>
        <translation>Kein Prompt steht in zwei Teilen.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Another seed draws other parts and pairs; the same one the same.</source>
        <translation>Ein anderer Startwert zieht andere Teile und Paare; derselbe dieselben.</translation>
    </message>
    <message>
        <source>All pairs</source>
        <translation>Alle Paare</translation>
    </message>
    <message>
        <source>Each place with the next</source>
        <translation>Mit dem nächsten Platz</translation>
    </message>
    <message>
        <source>Best with all others</source>
        <translation>Bestes mit allen anderen</translation>
    </message>
    <message>
        <source>Best with worst</source>
        <translation>Bestes mit schlechtestem</translation>
    </message>
    <message>
        <source>One, drawn at random</source>
        <translation>Eins, zufällig gezogen</translation>
    </message>
    <message>
        <source>Both ways, half weight</source>
        <translation>Beide Richtungen, halb</translation>
    </message>
    <message>
        <source>Several answers</source>
        <translation>Mehrere Antworten</translation>
    </message>
    <message>
        <source>What stands for the answers of several people to one query.</source>
        <translation>Was für die Antworten mehrerer Personen auf eine Anfrage steht.</translation>
    </message>
    <message>
        <source>Each one</source>
        <translation>Jede einzeln</translation>
    </message>
    <message>
        <source>What most say</source>
        <translation>Was die meisten sagen</translation>
    </message>
    <message>
        <source>Fitted, with margins</source>
        <translation>Angepasst, mit Abständen</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Einigkeit</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>At least two thirds</source>
        <translation>Mindestens zwei Drittel</translation>
    </message>
    <message>
        <source>At least three quarters</source>
        <translation>Mindestens drei Viertel</translation>
    </message>
    <message>
        <source>All agree</source>
        <translation>Alle sind sich einig</translation>
    </message>
</context>
<context>
    <name>podium::ExportForm</name>
    <message>
        <source>This format has no options: it holds the whole project.</source>
        <translation>Dieses Format hat keine Optionen: Es enthält das ganze Projekt.</translation>
    </message>
</context>
<context>
    <name>podium::ExportFormatWords</name>
    <message>
        <source>Podium archive</source>
        <translation>Podium-Archiv</translation>
    </message>
    <message>
        <source>Everything that was ever answered, undone answers too. For keeping, and for analyses of one&apos;s own.</source>
        <translation>Alles, was je geantwortet wurde, auch Zurückgenommenes. Zum Aufbewahren und für eigene Auswertungen.</translation>
    </message>
    <message>
        <source>Table of pairs</source>
        <translation>Tabelle der Paare</translation>
    </message>
    <message>
        <source>A pair a row with all that is known of it, for spreadsheets and statistics. Items of any kind.</source>
        <translation>Ein Paar je Zeile mit allem, was dazu bekannt ist, für Tabellen und Statistik. Elemente jeder Art.</translation>
    </message>
    <message>
        <source>Whole rankings</source>
        <translation>Ganze Rangfolgen</translation>
    </message>
    <message>
        <source>An answer a row: its items with their ranks, ties included. Items of any kind.</source>
        <translation>Eine Antwort je Zeile: ihre Elemente mit Rängen, auch Gleichstände. Elemente jeder Art.</translation>
    </message>
    <message>
        <source>TRL preference, explicit prompt</source>
        <translation>TRL-Präferenz, Prompt getrennt</translation>
    </message>
    <message>
        <source>Prompt, chosen and rejected reply. For DPO, ORPO, CPO and reward models.</source>
        <translation>Prompt, bessere und schlechtere Antwort. Für DPO, ORPO, CPO und Belohnungsmodelle.</translation>
    </message>
    <message>
        <source>TRL preference, implicit prompt</source>
        <translation>TRL-Präferenz, Prompt enthalten</translation>
    </message>
    <message>
        <source>Chosen and rejected text, each with its prompt. Recommended for reward models.</source>
        <translation>Besserer und schlechterer Text, jeder mit seinem Prompt. Empfohlen für Belohnungsmodelle.</translation>
    </message>
    <message>
        <source>TRL unpaired preference</source>
        <translation>TRL-Präferenz ohne Paare</translation>
    </message>
    <message>
        <source>A reply a row and whether it is good. For KTO and BCO.</source>
        <translation>Eine Antwort je Zeile, und ob sie gut ist. Für KTO und BCO.</translation>
    </message>
    <message>
        <source>TRL prompts only</source>
        <translation>TRL, nur Prompts</translation>
    </message>
    <message>
        <source>The prompts that were asked about. For GRPO, RLOO and online DPO.</source>
        <translation>Die Prompts, nach denen gefragt wurde. Für GRPO, RLOO und Online-DPO.</translation>
    </message>
    <message>
        <source>TRL stepwise supervision</source>
        <translation>TRL, schrittweise Aufsicht</translation>
    </message>
    <message>
        <source>Solutions with a label for each step. For process reward models.</source>
        <translation>Lösungen mit einem Urteil je Schritt. Für Prozess-Belohnungsmodelle.</translation>
    </message>
    <message>
        <source>Nectar</source>
        <translation>Nectar</translation>
    </message>
    <message>
        <source>Whole rankings of replies with ties, best first.</source>
        <translation>Ganze Rangfolgen von Antworten mit Gleichständen, die beste zuerst.</translation>
    </message>
    <message>
        <source>HH-RLHF dialogues</source>
        <translation>HH-RLHF-Dialoge</translation>
    </message>
    <message>
        <source>Two whole dialogues with Human and Assistant marks, the better one first.</source>
        <translation>Zwei ganze Dialoge mit den Marken Human und Assistant, der bessere zuerst.</translation>
    </message>
    <message>
        <source>OpenRLHF</source>
        <translation>OpenRLHF</translation>
    </message>
    <message>
        <source>Pairs as lists of messages, with a margin where one was said.</source>
        <translation>Paare als Listen von Nachrichten, mit Abstand, wo einer genannt wurde.</translation>
    </message>
    <message>
        <source>Axolotl DPO</source>
        <translation>Axolotl DPO</translation>
    </message>
    <message>
        <source>Messages, and the chosen and the rejected one. For DPO.</source>
        <translation>Nachrichten, dazu die bessere und die schlechtere. Für DPO.</translation>
    </message>
    <message>
        <source>Axolotl reward model</source>
        <translation>Axolotl-Belohnungsmodell</translation>
    </message>
    <message>
        <source>System, input, chosen and rejected text. For reward models.</source>
        <translation>System, Eingabe, besserer und schlechterer Text. Für Belohnungsmodelle.</translation>
    </message>
    <message>
        <source>LLaMA-Factory, alpaca</source>
        <translation>LLaMA-Factory, alpaca</translation>
    </message>
    <message>
        <source>Pairs of single replies, with the entry for dataset_info.json beside them.</source>
        <translation>Paare einzelner Antworten, daneben der Eintrag für dataset_info.json.</translation>
    </message>
    <message>
        <source>LLaMA-Factory, sharegpt</source>
        <translation>LLaMA-Factory, sharegpt</translation>
    </message>
    <message>
        <source>Pairs of replies in dialogues, with the entry for dataset_info.json beside them.</source>
        <translation>Paare von Antworten in Dialogen, daneben der Eintrag für dataset_info.json.</translation>
    </message>
    <message>
        <source>DeepSpeed-Chat</source>
        <translation>DeepSpeed-Chat</translation>
    </message>
    <message>
        <source>Prompt with Human and Assistant marks, chosen and rejected text.</source>
        <translation>Prompt mit den Marken Human und Assistant, besserer und schlechterer Text.</translation>
    </message>
    <message>
        <source>ms-swift</source>
        <translation>ms-swift</translation>
    </message>
    <message>
        <source>The chosen dialogue as messages, and the rejected reply.</source>
        <translation>Der bessere Dialog als Nachrichten, dazu die schlechtere Antwort.</translation>
    </message>
    <message>
        <source>OpenAI preference</source>
        <translation>OpenAI-Präferenz</translation>
    </message>
    <message>
        <source>Input messages, preferred and non-preferred output. For hosted fine-tuning by DPO.</source>
        <translation>Eingehende Nachrichten, bevorzugte und nicht bevorzugte Ausgabe. Für gehostetes Feintuning mit DPO.</translation>
    </message>
    <message>
        <source>RewardBench</source>
        <translation>RewardBench</translation>
    </message>
    <message>
        <source>Pairs with an id and a subset, to judge a reward model by.</source>
        <translation>Paare mit Kennung und Teilmenge, um ein Belohnungsmodell zu beurteilen.</translation>
    </message>
    <message>
        <source>UltraFeedback, binarised</source>
        <translation>UltraFeedback, binarisiert</translation>
    </message>
    <message>
        <source>Pairs with the mean ratings of both replies.</source>
        <translation>Paare mit den mittleren Bewertungen beider Antworten.</translation>
    </message>
    <message>
        <source>AlpacaEval annotations</source>
        <translation>AlpacaEval-Urteile</translation>
    </message>
    <message>
        <source>Two outputs and which one is preferred, for win rates of models.</source>
        <translation>Zwei Ausgaben und welche bevorzugt wird, für Gewinnraten von Modellen.</translation>
    </message>
    <message>
        <source>Arena battles</source>
        <translation>Arena-Duelle</translation>
    </message>
    <message>
        <source>Two models, two conversations and the winner, for Elo and Bradley-Terry ratings.</source>
        <translation>Zwei Modelle, zwei Gespräche und der Sieger, für Elo- und Bradley-Terry-Werte.</translation>
    </message>
    <message>
        <source>Arena human preference</source>
        <translation>Arena, menschliche Präferenz</translation>
    </message>
    <message>
        <source>Two responses and three columns for the winner.</source>
        <translation>Zwei Antworten und drei Spalten für den Sieger.</translation>
    </message>
    <message>
        <source>Comparisons of summaries</source>
        <translation>Vergleiche von Zusammenfassungen</translation>
    </message>
    <message>
        <source>A post, two summaries and the choice, with its confidence.</source>
        <translation>Ein Beitrag, zwei Zusammenfassungen und die Wahl mit ihrer Sicherheit.</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>JSON list</source>
        <translation>JSON-Liste</translation>
    </message>
    <message>
        <source>Table with commas (CSV)</source>
        <translation>Tabelle mit Kommas (CSV)</translation>
    </message>
    <message>
        <source>Table with tabs (TSV)</source>
        <translation>Tabelle mit Tabulatoren (TSV)</translation>
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
        <translation>Paare von Clips mit ihren Bildern, als PreferenceDataset.</translation>
    </message>
    <message>
        <source>Clips as pictures</source>
        <translation>Clips als Bilder</translation>
    </message>
    <message>
        <source>A folder of clips as PNG pictures, with the rankings.</source>
        <translation>Ein Ordner mit Clips als PNG-Bildern und den Rangfolgen.</translation>
    </message>
    <message>
        <source>Clips as arrays</source>
        <translation>Clips als Arrays</translation>
    </message>
    <message>
        <source>A folder of clips as NumPy arrays, with the rankings.</source>
        <translation>Ein Ordner mit Clips als NumPy-Arrays und den Rangfolgen.</translation>
    </message>
    <message>
        <source>Clips as videos</source>
        <translation>Clips als Videos</translation>
    </message>
    <message>
        <source>A folder of clips as MP4 videos, with the rankings. Needs ffmpeg.</source>
        <translation>Ein Ordner mit Clips als MP4-Videos und den Rangfolgen. Braucht ffmpeg.</translation>
    </message>
    <message>
        <source>SHP</source>
        <translation>SHP</translation>
    </message>
    <message>
        <source>Two replies to a post with a label, in columns.</source>
        <translation>Zwei Antworten auf einen Beitrag und eine Kennzahl für die bessere, in Spalten.</translation>
    </message>
    <message>
        <source>Label Studio</source>
        <translation>Label Studio</translation>
    </message>
    <message>
        <source>Tasks with everybody&apos;s annotations: Ranker for rankings, Pairwise for pairs.</source>
        <translation>Aufgaben mit den Annotationen aller: Ranker für Rangfolgen, Pairwise für Paare.</translation>
    </message>
    <message>
        <source>Argilla</source>
        <translation>Argilla</translation>
    </message>
    <message>
        <source>Records with everybody&apos;s responses to a ranking question.</source>
        <translation>Einträge mit den Antworten aller auf eine Frage nach der Rangfolge.</translation>
    </message>
    <message>
        <source>Potato</source>
        <translation>Potato</translation>
    </message>
    <message>
        <source>Items with everybody&apos;s annotations.</source>
        <translation>Elemente mit den Annotationen aller.</translation>
    </message>
    <message>
        <source>LLM Comparator</source>
        <translation>LLM Comparator</translation>
    </message>
    <message>
        <source>Two models side by side, with a score and every rater&apos;s own.</source>
        <translation>Zwei Modelle nebeneinander, mit einem Wert und dem jeder urteilenden Person.</translation>
    </message>
    <message>
        <source>PrefLib</source>
        <translation>PrefLib</translation>
    </message>
    <message>
        <source>Votes about one set of sources or items, ties in braces, for social choice.</source>
        <translation>Stimmen über eine Menge von Quellen oder Elementen, Gleichstände in Klammern, für die Sozialwahltheorie.</translation>
    </message>
    <message>
        <source>Minari</source>
        <translation>Minari</translation>
    </message>
    <message>
        <source>A dataset with each clip as an episode of pictures, actions and true rewards, with the rankings.</source>
        <translation>Ein Datensatz mit jedem Clip als Episode aus Bildern, Aktionen und wahren Belohnungen, dazu die Rangfolgen.</translation>
    </message>
    <message>
        <source>imitation, trajectories</source>
        <translation>imitation, Trajektorien</translation>
    </message>
    <message>
        <source>A dataset with each clip as a trajectory of what the policy saw, with the rankings.</source>
        <translation>Ein Datensatz mit jedem Clip als Trajektorie dessen, was die Policy sah, dazu die Rangfolgen.</translation>
    </message>
    <message>
        <source>Uni-RLHF</source>
        <translation>Uni-RLHF</translation>
    </message>
    <message>
        <source>Labels of pairs of clips, and arrays with what the policy saw, for reward models.</source>
        <translation>Kennzeichen von Clippaaren und Arrays mit dem, was die Policy sah, für Belohnungsmodelle.</translation>
    </message>
    <message>
        <source>RLHF-Blender</source>
        <translation>RLHF-Blender</translation>
    </message>
    <message>
        <source>Comparisons of clips, with each clip as a recorded episode of observations and pictures.</source>
        <translation>Vergleiche von Clips, mit jedem Clip als aufgezeichneter Episode aus Beobachtungen und Bildern.</translation>
    </message>
    <message>
        <source>It holds clips, and this project has none.</source>
        <translation>Es enthält Clips, und dieses Projekt hat keine.</translation>
    </message>
    <message>
        <source>It holds texts, and this project has none.</source>
        <translation>Es enthält Texte, und dieses Projekt hat keine.</translation>
    </message>
</context>
<context>
    <name>podium::ExportPreviewView</name>
    <message>
        <source>%1 rows so far, about %2 in all; answers read: %3 of %4</source>
        <translation>Bisher %1 Zeilen, insgesamt etwa %2; gelesene Antworten: %3 von %4</translation>
    </message>
    <message>
        <source>Rows: %1, from answers: %2; left out: %3; %4</source>
        <translation>Zeilen: %1, aus Antworten: %2; weggelassen: %3; %4</translation>
    </message>
    <message>
        <source>As lines of the file</source>
        <translation>Als Zeilen der Datei</translation>
    </message>
    <message>
        <source>Answers read for the preview</source>
        <translation>Für die Vorschau gelesene Antworten</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Erste Zeilen</translation>
    </message>
    <message>
        <source>Not an answer gives a row in this format with these options. Below stands why.</source>
        <translation>Keine Antwort ergibt in diesem Format mit diesen Optionen eine Zeile. Darunter steht, warum.</translation>
    </message>
    <message>
        <source>(and %1 more letters)</source>
        <translation>(und %1 weitere Zeichen)</translation>
    </message>
    <message>
        <source>Answers: %1</source>
        <translation>Antworten: %1</translation>
    </message>
    <message>
        <source>This format holds the clips themselves, so there is nothing to read beforehand.</source>
        <translation>Dieses Format enthält die Clips selbst, vorher gibt es also nichts zu lesen.</translation>
    </message>
</context>
<context>
    <name>podium::ExportResult</name>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Files that were written</source>
        <translation>Geschriebene Dateien</translation>
    </message>
    <message>
        <source>How the data are loaded</source>
        <translation>Wie die Daten geladen werden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy SHA-256</source>
        <translation>SHA-256 kopieren</translation>
    </message>
    <message>
        <source>To load it</source>
        <translation>Zum Laden</translation>
    </message>
    <message>
        <source>Rows exported: %1</source>
        <translation>Exportierte Zeilen: %1</translation>
    </message>
    <message>
        <source>SHA-256 of %1: %2</source>
        <translation>SHA-256 von %1: %2</translation>
    </message>
</context>
<context>
    <name>podium::ExportTarget</name>
    <message>
        <source>Browse...</source>
        <translation>Durchsuchen...</translation>
    </message>
    <message>
        <source>A folder with a dataset card</source>
        <translation>Ein Ordner mit Datensatzkarte</translation>
    </message>
    <message>
        <source>Write to</source>
        <translation>Schreiben nach</translation>
    </message>
    <message>
        <source>File or folder to write</source>
        <translation>Zu schreibende Datei oder Ordner</translation>
    </message>
    <message>
        <source>Form of the file</source>
        <translation>Form der Datei</translation>
    </message>
    <message>
        <source>Packing</source>
        <translation>Packen</translation>
    </message>
    <message>
        <source>Not packed</source>
        <translation>Nicht gepackt</translation>
    </message>
    <message>
        <source>Packed (.gz)</source>
        <translation>Gepackt (.gz)</translation>
    </message>
    <message>
        <source>Packed (.zst)</source>
        <translation>Gepackt (.zst)</translation>
    </message>
    <message>
        <source>Data, manifest.json and README.md, as the Hugging Face Hub and load_dataset read them</source>
        <translation>Daten, manifest.json und README.md, wie der Hugging Face Hub und load_dataset sie lesen</translation>
    </message>
    <message>
        <source>Choose a file or a folder to write.</source>
        <translation>Eine Datei oder einen Ordner zum Schreiben wählen.</translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>Den Ordner %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to.</source>
        <translation>In den Ordner %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
</context>
<context>
    <name>podium::FaultMessages</name>
    <message>
        <source>Choose a folder where you may write</source>
        <translation>Einen Ordner wählen, der beschreibbar ist</translation>
    </message>
    <message>
        <source>Check that its disk is connected and has free space</source>
        <translation>Prüfen, ob der Datenträger verbunden ist und freien Platz hat</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be written (%2). %3, then export again.</source>
        <translation>„%1“ konnte nicht geschrieben werden (%2). %3, dann erneut exportieren.</translation>
    </message>
    <message>
        <source>There is nothing to export yet: the project holds no answers.</source>
        <translation>Noch gibt es nichts zu exportieren: Das Projekt enthält keine Antworten.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a Podium project, or belongs to one. Choose another name for the export.</source>
        <translation>„%1“ ist ein Podium-Projekt oder gehört zu einem. Einen anderen Namen für den Export wählen.</translation>
    </message>
    <message>
        <source>The export was cancelled. Nothing was written.</source>
        <translation>Der Export wurde abgebrochen. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>The format &quot;%1&quot; holds each answer as it was given. Leave out how answers are put together, and the least agreement.</source>
        <translation>Das Format „%1“ enthält jede Antwort so, wie sie gegeben wurde. Das Zusammenfassen der Antworten und die Mindestübereinstimmung weglassen.</translation>
    </message>
    <message>
        <source>holds a value that is none of an archive: null, a number, a text, {base64} or {real}</source>
        <translation>enthält einen Wert, den ein Archiv nicht kennt: null, eine Zahl, einen Text, {base64} oder {real}</translation>
    </message>
    <message>
        <source>The archive is damaged: line %1 %2.</source>
        <translation>Das Archiv ist beschädigt: Zeile %1 %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was written by a newer Podium. Update Podium to import it.</source>
        <translation>„%1“ wurde von einem neueren Podium geschrieben. Podium zum Importieren aktualisieren.</translation>
    </message>
    <message>
        <source>The archive is damaged: it ends after line %1, before its own end. Copy it again.</source>
        <translation>Das Archiv ist beschädigt: Es endet nach Zeile %1, vor seinem eigenen Ende. Es noch einmal kopieren.</translation>
    </message>
    <message>
        <source>is about clips, whose frames are not in it: export the whole project, without a filter</source>
        <translation>handelt von Clips, deren Bilder nicht darin sind: das ganze Projekt exportieren, ohne Filter</translation>
    </message>
    <message>
        <source>is about images or videos that are not in it: export the whole project, without a filter</source>
        <translation>handelt von Bildern oder Videos, die nicht darin sind: das ganze Projekt exportieren, ohne Filter</translation>
    </message>
    <message>
        <source>is no line of an archive</source>
        <translation>ist keine Zeile eines Archivs</translation>
    </message>
    <message>
        <source>lacks what a line of an archive has</source>
        <translation>lässt aus, was die Zeile eines Archivs hat</translation>
    </message>
    <message>
        <source>is no header of an archive</source>
        <translation>ist nicht der Kopf eines Archivs</translation>
    </message>
    <message>
        <source>stands behind the end</source>
        <translation>steht hinter dem Ende</translation>
    </message>
    <message>
        <source>lacks what its format has</source>
        <translation>lässt aus, was ihr Format hat</translation>
    </message>
    <message>
        <source>An archive is a whole project, and this project is not empty. Import the archive into a new file. Nothing was imported.</source>
        <translation>Ein Archiv ist ein ganzes Projekt, und dieses Projekt ist nicht leer. Das Archiv in eine neue Datei importieren. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>The archive is damaged: %1 Nothing was imported.</source>
        <translation>Das Archiv ist beschädigt: %1 Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>There is no file &quot;%1&quot;. Check the name.</source>
        <translation>Die Datei „%1“ gibt es nicht. Den Namen prüfen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a file that can be read. Choose a file.</source>
        <translation>„%1“ ist keine lesbare Datei. Eine Datei wählen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read. Ask its owner for permission.</source>
        <translation>„%1“ kann nicht gelesen werden. Um die Erlaubnis dazu bitten.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be read to its end. Check that its disk is there.</source>
        <translation>„%1“ konnte nicht bis zum Ende gelesen werden. Prüfen, ob der Datenträger da ist.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; %2. Get the file again from where it came from.</source>
        <translation>„%1“ %2. Die Datei neu von dort holen, woher sie kam.</translation>
    </message>
    <message>
        <source>ends in the middle of its compressed data</source>
        <translation>endet mitten in den komprimierten Daten</translation>
    </message>
    <message>
        <source>holds damaged gzip data</source>
        <translation>enthält beschädigte gzip-Daten</translation>
    </message>
    <message>
        <source>holds damaged Zstandard data</source>
        <translation>enthält beschädigte Zstandard-Daten</translation>
    </message>
    <message>
        <source>No memory to unpack gzip.</source>
        <translation>Kein Speicher zum Entpacken von gzip.</translation>
    </message>
    <message>
        <source>No memory to unpack Zstandard.</source>
        <translation>Kein Speicher zum Entpacken von Zstandard.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; cannot be read. Ask its owner for permission.</source>
        <translation>Der Ordner „%1“ kann nicht gelesen werden. Um die Erlaubnis dazu bitten.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; holds no texts, images or videos. Choose another folder.</source>
        <translation>Der Ordner „%1“ enthält keine Texte, Bilder oder Videos. Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>The file is UTF-16. Save it as UTF-8, then import it again.</source>
        <translation>Die Datei ist UTF-16. Als UTF-8 speichern, dann erneut importieren.</translation>
    </message>
    <message>
        <source>The file is one JSON object that holds no list of rows. Rows are the elements of a JSON list, or the lines of JSON Lines.</source>
        <translation>Die Datei ist ein JSON-Objekt ohne eine Liste von Zeilen. Zeilen sind die Elemente einer JSON-Liste oder die Zeilen von JSON Lines.</translation>
    </message>
    <message>
        <source>The header of the table names the column &quot;%1&quot; twice. Give each a name of its own.</source>
        <translation>Die Kopfzeile der Tabelle nennt die Spalte „%1“ zweimal. Jeder einen eigenen Namen geben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty. Choose a file with rows.</source>
        <translation>„%1“ ist leer. Eine Datei mit Zeilen wählen.</translation>
    </message>
    <message>
        <source>There is no file or folder &quot;%1&quot;. Check the name.</source>
        <translation>Eine Datei oder einen Ordner „%1“ gibt es nicht. Den Namen prüfen.</translation>
    </message>
    <message>
        <source>its first row has %1</source>
        <translation>die erste Zeile hat %1</translation>
    </message>
    <message>
        <source>Nothing in &quot;%1&quot; could be imported as %2: %3.</source>
        <translation>Nichts in „%1“ konnte als %2 importiert werden: %3.</translation>
    </message>
    <message>
        <source>it holds no rows</source>
        <translation>ohne Zeilen</translation>
    </message>
    <message>
        <source>row %1 %2</source>
        <translation>Tabellenzeile %1 %2</translation>
    </message>
    <message>
        <source>People of this project judge clips, which its environment makes. Import &quot;%1&quot; into a project of its own.</source>
        <translation>In diesem Projekt werden Clips beurteilt, die seine Umgebung erzeugt. „%1“ in ein eigenes Projekt importieren.</translation>
    </message>
    <message>
        <source>There is not enough memory for this import.</source>
        <translation>Für diesen Import reicht der Speicher nicht.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; exists already. Choose another name.</source>
        <translation>„%1“ existiert bereits. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>The import was stopped.</source>
        <translation>Der Import wurde angehalten.</translation>
    </message>
    <message>
        <source>No more is imported: the import was taken back meanwhile.</source>
        <translation>Mehr wird nicht importiert: Der Import wurde inzwischen zurückgenommen.</translation>
    </message>
    <message>
        <source>has a message in &quot;%1&quot; with parts that are no text</source>
        <translation>hat in „%1“ eine Nachricht mit Teilen, die kein Text sind</translation>
    </message>
    <message>
        <source>has a message in &quot;%1&quot; without %2</source>
        <translation>hat in „%1“ eine Nachricht ohne %2</translation>
    </message>
    <message>
        <source>mixes dialogues and plain texts</source>
        <translation>mischt Dialoge und einfache Texte</translation>
    </message>
    <message>
        <source>%1 is longer than 64 MiB</source>
        <translation>%1 ist länger als 64 MiB</translation>
    </message>
    <message>
        <source>is longer than 64 MiB</source>
        <translation>ist länger als 64 MiB</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>%1 kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1 is not UTF-8 at its byte %2</source>
        <translation>%1 ist ab Byte %2 kein UTF-8</translation>
    </message>
    <message>
        <source>%1 holds a NUL character</source>
        <translation>%1 enthält ein NUL-Zeichen</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 ist leer</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has nothing to be compared with</source>
        <translation>„%1“ hat nichts, womit es verglichen werden könnte</translation>
    </message>
    <message>
        <source>has no item: a column named text, response, completion, image, video or path</source>
        <translation>hat kein Element: eine Spalte namens text, response, completion, image, video oder path</translation>
    </message>
    <message>
        <source>has no other item left to be compared with</source>
        <translation>hat kein anderes Element mehr, mit dem es verglichen werden könnte</translation>
    </message>
    <message>
        <source>is nested more deeply than %1 times</source>
        <translation>ist tiefer als %1-mal verschachtelt</translation>
    </message>
    <message>
        <source>names &quot;%1&quot; twice</source>
        <translation>nennt „%1“ zweimal</translation>
    </message>
    <message>
        <source>is no JSON object</source>
        <translation>ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>holds a number that is too big</source>
        <translation>enthält eine zu große Zahl</translation>
    </message>
    <message>
        <source>holds %1, which is no JSON. Write null instead</source>
        <translation>enthält %1, was kein JSON ist. Stattdessen null schreiben</translation>
    </message>
    <message>
        <source>ends before its JSON does</source>
        <translation>endet vor seinem JSON</translation>
    </message>
    <message>
        <source>holds an image as text (data:). Give the path of a file</source>
        <translation>enthält ein Bild als Text (data:). Den Pfad einer Datei angeben</translation>
    </message>
    <message>
        <source>names %1, which is empty or no file</source>
        <translation>nennt %1, was leer oder keine Datei ist</translation>
    </message>
    <message>
        <source>names %1, which is bigger than 512 MiB</source>
        <translation>nennt %1, was größer als 512 MiB ist</translation>
    </message>
    <message>
        <source>names %1, which cannot be read</source>
        <translation>nennt %1, was nicht gelesen werden kann</translation>
    </message>
    <message>
        <source>names %1, which is no %2</source>
        <translation>nennt %1, aber nicht als %2</translation>
    </message>
    <message>
        <source>MP4, WebM, Matroska, AVI or Ogg video, GIF or WebP animation</source>
        <translation>Video in MP4, WebM, Matroska, AVI oder Ogg, keine Animation in GIF oder WebP</translation>
    </message>
    <message>
        <source>PNG, JPEG, WebP, GIF or BMP image</source>
        <translation>Bild in PNG, JPEG, WebP, GIF oder BMP</translation>
    </message>
    <message>
        <source>has a message without &quot;%1&quot;</source>
        <translation>hat eine Nachricht ohne „%1“</translation>
    </message>
    <message>
        <source>has no &quot;prompt&quot; with its replies</source>
        <translation>hat kein „prompt“ mit seinen Erwiderungen</translation>
    </message>
    <message>
        <source>has a reply that is no message</source>
        <translation>hat eine Erwiderung, die keine Nachricht ist</translation>
    </message>
    <message>
        <source>does not have both of its candidates</source>
        <translation>hat nicht beide Kandidaten</translation>
    </message>
    <message>
        <source>compares things of two kinds</source>
        <translation>vergleicht Dinge zweier Arten</translation>
    </message>
    <message>
        <source>has the label &quot;%1&quot;, which names none of its two candidates</source>
        <translation>hat die Bezeichnung „%1“, die keinen der zwei Kandidaten nennt</translation>
    </message>
    <message>
        <source>has no &quot;%1&quot;</source>
        <translation>hat kein „%1“</translation>
    </message>
    <message>
        <source>holds nothing to judge</source>
        <translation>enthält nichts zu beurteilen</translation>
    </message>
    <message>
        <source>holds %1 items, and a query shows at most %2</source>
        <translation>enthält %1 Elemente, und eine Anfrage zeigt höchstens %2</translation>
    </message>
    <message>
        <source>holds %1, and people of this project judge %2s</source>
        <translation>enthält %1, und in diesem Projekt wird beurteilt: %2</translation>
    </message>
    <message>
        <source>a clip</source>
        <translation>einen Clip</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>einen Text</translation>
    </message>
    <message>
        <source>an image</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>a video</source>
        <translation>ein Video</translation>
    </message>
    <message>
        <source>holds %1 items, and this project asks about pairs</source>
        <translation>enthält %1 Elemente, und dieses Projekt fragt nach Paaren</translation>
    </message>
    <message>
        <source>holds one item, and this project compares</source>
        <translation>enthält ein Element, und dieses Projekt vergleicht</translation>
    </message>
    <message>
        <source>has no preference, and the answer of such a query must be known</source>
        <translation>hat keine Präferenz, und die Antwort auf eine solche Anfrage muss bekannt sein</translation>
    </message>
    <message>
        <source>has a ranking that does not rank its items</source>
        <translation>hat eine Rangfolge, die seine Elemente nicht ordnet</translation>
    </message>
    <message>
        <source>has a ranking that leaves items out</source>
        <translation>hat eine Rangfolge, die Elemente auslässt</translation>
    </message>
    <message>
        <source>has a candidate without a text</source>
        <translation>hat einen Kandidaten ohne Text</translation>
    </message>
    <message>
        <source>has no list of candidates</source>
        <translation>hat keine Liste von Kandidaten</translation>
    </message>
    <message>
        <source>has %1 candidates and %2 ranks</source>
        <translation>hat %1 Kandidaten und %2 Ränge</translation>
    </message>
    <message>
        <source>has a value of &quot;%1&quot; that is no JSON list</source>
        <translation>hat einen Wert von „%1“, der keine JSON-Liste ist</translation>
    </message>
    <message>
        <source>has a value of &quot;%1&quot; that is no text</source>
        <translation>hat einen Wert von „%1“, der kein Text ist</translation>
    </message>
    <message>
        <source>has a NUL character in &quot;%1&quot;</source>
        <translation>hat ein NUL-Zeichen in „%1“</translation>
    </message>
    <message>
        <source>has a value of &quot;%1&quot; that is no number</source>
        <translation>hat einen Wert von „%1“, der keine Zahl ist</translation>
    </message>
    <message>
        <source>does not have both &quot;info&quot; and &quot;summaries&quot;</source>
        <translation>hat nicht beides, „info“ und „summaries“</translation>
    </message>
    <message>
        <source>has a summary that is no object</source>
        <translation>hat eine Zusammenfassung, die kein Objekt ist</translation>
    </message>
    <message>
        <source>has a choice that names none of its summaries</source>
        <translation>hat eine Wahl, die keine der Zusammenfassungen nennt</translation>
    </message>
    <message>
        <source>has a rank without a name</source>
        <translation>hat einen Rang ohne Namen</translation>
    </message>
    <message>
        <source>ranks &quot;%1&quot; twice</source>
        <translation>nennt „%1“ zweimal</translation>
    </message>
    <message>
        <source>ranks nothing</source>
        <translation>ordnet nichts</translation>
    </message>
    <message>
        <source>ranks one item alone</source>
        <translation>ordnet nur ein Element</translation>
    </message>
    <message>
        <source>ranks &quot;%1&quot;, which is none of its candidates</source>
        <translation>nennt „%1“, was keiner der Kandidaten ist</translation>
    </message>
    <message>
        <source>has a ranking that is no list of names</source>
        <translation>hat eine Rangfolge, die keine Liste von Namen ist</translation>
    </message>
    <message>
        <source>does not have both &quot;fields&quot; and &quot;responses&quot;</source>
        <translation>hat nicht sowohl „fields“ als auch „responses“</translation>
    </message>
    <message>
        <source>has no candidates: fields that a ranking names, or response_1, response_2</source>
        <translation>hat keine Kandidaten: Felder, die eine Rangfolge nennt, oder response_1, response_2</translation>
    </message>
    <message>
        <source>has a draft of &quot;%1&quot;, which is no answer yet</source>
        <translation>hat einen Entwurf von „%1“, der noch keine Antwort ist</translation>
    </message>
    <message>
        <source>has a value of &quot;%1&quot; that is no count</source>
        <translation>hat in „%1“ einen Wert, der keine Anzahl ist</translation>
    </message>
    <message>
        <source>does not name both of its contestants</source>
        <translation>nennt nicht beide, die verglichen werden</translation>
    </message>
    <message>
        <source>sets &quot;%1&quot; against itself</source>
        <translation>vergleicht „%1“ mit sich selbst</translation>
    </message>
    <message>
        <source>has a ranker that is no object of lists</source>
        <translation>hat einen „ranker“, der kein Objekt aus Listen ist</translation>
    </message>
    <message>
        <source>has no list of candidates in its data, and no two such as text1 and text2</source>
        <translation>hat in seinen Daten keine Liste von Kandidaten und auch keine zwei wie text1 und text2</translation>
    </message>
    <message>
        <source>does not have three numbered candidates</source>
        <translation>hat keine drei nummerierten Kandidaten</translation>
    </message>
    <message>
        <source>has not a preference for each of the %1 pairs of its candidates</source>
        <translation>hat nicht für jedes der %1 Paare seiner Kandidaten eine Präferenz</translation>
    </message>
    <message>
        <source>has the preference %1, which is none of 0, 1 and 2</source>
        <translation>hat die Präferenz %1, die weder 0 noch 1 noch 2 ist</translation>
    </message>
    <message>
        <source>has not one winner in winner_model_a, winner_model_b and winner_tie</source>
        <translation>hat in winner_model_a, winner_model_b und winner_tie nicht genau einen Sieger</translation>
    </message>
    <message>
        <source>has %1 turns in its prompt and %2 in a reply</source>
        <translation>hat %1 Beiträge in der Aufgabe und %2 in einer Antwort</translation>
    </message>
    <message>
        <source>has a scale between candidates that are not two</source>
        <translation>hat eine Skala zwischen Kandidaten, die nicht zwei sind</translation>
    </message>
    <message>
        <source>is about the item &quot;%1&quot;, which does not stand before it in the file</source>
        <translation>handelt vom Element „%1“, das in der Datei nicht davor steht</translation>
    </message>
    <message>
        <source>is the second item called &quot;%1&quot;</source>
        <translation>ist das zweite Element namens „%1“</translation>
    </message>
    <message>
        <source>names an alternative without its number</source>
        <translation>nennt eine Alternative ohne ihre Nummer</translation>
    </message>
    <message>
        <source>names the alternative %1 twice</source>
        <translation>nennt die Alternative %1 zweimal</translation>
    </message>
    <message>
        <source>opens a brace that is never closed</source>
        <translation>öffnet eine Klammer, die nie geschlossen wird</translation>
    </message>
    <message>
        <source>This PrefLib file holds no orders: its data type is &quot;%1&quot;. Podium reads soc, soi, toc, toi and cat.</source>
        <translation>Diese PrefLib-Datei enthält keine Rangfolgen: Ihr Datentyp ist „%1“. Podium liest soc, soi, toc, toi und cat.</translation>
    </message>
    <message>
        <source>does not begin with a number of voters and a colon</source>
        <translation>beginnt nicht mit einer Anzahl von Stimmen und einem Doppelpunkt</translation>
    </message>
    <message>
        <source>has a number of voters that is not 1 to 1000000</source>
        <translation>hat eine Anzahl von Stimmen, die nicht zwischen 1 und 1000000 liegt</translation>
    </message>
    <message>
        <source>has preferences that differ, and the answer of such a query must be known</source>
        <translation>hat Präferenzen, die sich unterscheiden, und die Antwort auf eine solche Anfrage muss bekannt sein</translation>
    </message>
    <message>
        <source>has a second answer of &quot;%1&quot;</source>
        <translation>hat eine zweite Antwort von „%1“</translation>
    </message>
    <message>
        <source>leaves out a place before &quot;%1&quot;</source>
        <translation>lässt einen Platz vor „%1“ aus</translation>
    </message>
    <message>
        <source>has a rank below 1 in &quot;%1&quot;</source>
        <translation>hat in „%1“ einen Rang unter 1</translation>
    </message>
    <message>
        <source>has two candidates that are called &quot;%1&quot;</source>
        <translation>hat zwei Kandidaten namens „%1“</translation>
    </message>
    <message>
        <source>has the label &quot;%1&quot;, which names none of its candidates</source>
        <translation>hat die Bezeichnung „%1“, die keinen der Kandidaten nennt</translation>
    </message>
    <message>
        <source>has an answer of &quot;%1&quot; without a preference</source>
        <translation>hat eine Antwort von „%1“ ohne Präferenz</translation>
    </message>
    <message>
        <source>Nothing was exported: these rankings need a PrefLib file of the type %1, and not %2. End its name with .%3.</source>
        <translation>Nichts wurde exportiert: Diese Rangfolgen brauchen eine PrefLib-Datei vom Typ %1 und nicht %2. Den Namen mit .%3 enden lassen.</translation>
    </message>
    <message>
        <source>has %1 cells, and the header has %2</source>
        <translation>hat %1 Zellen, und die Kopfzeile hat %2</translation>
    </message>
    <message>
        <source>There is no folder %1. Create it or choose another one.</source>
        <translation>Den Ordner %1 gibt es nicht. Ihn anlegen oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written, and a project needs to keep its log beside it. Copy the project to a folder where you may write and open the copy.</source>
        <translation>Der Ordner %1 ist nicht beschreibbar, und ein Projekt braucht sein Protokoll daneben. Das Projekt in einen beschreibbaren Ordner kopieren und die Kopie öffnen.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Change its permissions, or copy it to a folder where you may write and open the copy.</source>
        <translation>%1 ist nicht beschreibbar. Die Rechte ändern, oder die Datei in einen beschreibbaren Ordner kopieren und die Kopie öffnen.</translation>
    </message>
    <message>
        <source>%1 cannot be read. Ask its owner for permission.</source>
        <translation>%1 kann nicht gelesen werden. Um die Erlaubnis dazu bitten.</translation>
    </message>
    <message>
        <source>A query shows 1 to %1 items, not %2. Choose k from 1 to %3.</source>
        <translation>Eine Anfrage zeigt 1 bis %1 Elemente, nicht %2. k von 1 bis %3 wählen.</translation>
    </message>
    <message>
        <source>%1 is damaged: it does not say what project it is. Go back to a backup.</source>
        <translation>%1 ist beschädigt: Die Datei sagt nicht, welches Projekt sie ist. Auf eine Sicherung zurückgehen.</translation>
    </message>
    <message>
        <source>%1 exists already. Open it, or choose another name.</source>
        <translation>%1 existiert bereits. Die Datei öffnen oder einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>There is no file %1. Check the path, or create a project.</source>
        <translation>Die Datei %1 gibt es nicht. Den Pfad prüfen oder ein Projekt anlegen.</translation>
    </message>
    <message>
        <source>%1 is not a file, so it is not a Podium project.</source>
        <translation>%1 ist keine Datei und darum kein Podium-Projekt.</translation>
    </message>
    <message>
        <source>%1 is not a Podium project: it %2. Nothing was changed.</source>
        <translation>%1 ist kein Podium-Projekt: Die Datei %2. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>was written by another program</source>
        <translation>wurde von einem anderen Programm geschrieben</translation>
    </message>
    <message>
        <source>%1 was written by a newer Podium (schema %2; this program knows schemas up to %3). Update Podium to open it. Nothing was changed.</source>
        <translation>%1 wurde von einem neueren Podium geschrieben (Schema %2; dieses Programm kennt Schemas bis %3). Podium aktualisieren, um die Datei zu öffnen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1 was written by an older Podium and has to be brought up to date, but it cannot be written. Copy it to a folder where you may write and use the copy.</source>
        <translation>%1 wurde von einem älteren Podium geschrieben und muss aktualisiert werden, ist aber nicht beschreibbar. Die Datei in einen beschreibbaren Ordner kopieren und die Kopie verwenden.</translation>
    </message>
    <message>
        <source>%1 is being written by another program. Wait until it is done and try again.</source>
        <translation>%1 wird gerade von einem anderen Programm geschrieben. Warten, bis es fertig ist, und es erneut versuchen.</translation>
    </message>
    <message>
        <source>There is not enough memory to work on %1. Close other programs.</source>
        <translation>Der Speicher reicht nicht, um an %1 zu arbeiten. Andere Programme schließen.</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2). Copy it to a folder where you may write and open the copy.</source>
        <translation>%1 ist nicht beschreibbar (%2). Die Datei in einen beschreibbaren Ordner kopieren und die Kopie öffnen.</translation>
    </message>
    <message>
        <source>Reading or writing %1 failed (%2). Check that its disk is connected and has free space, then try again.</source>
        <translation>Lesen oder Schreiben von %1 ist fehlgeschlagen (%2). Prüfen, ob der Datenträger verbunden ist und freien Platz hat, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The disk that holds %1 is full. Free some space and try again.</source>
        <translation>Der Datenträger mit %1 ist voll. Platz schaffen und es erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 cannot be opened (%2). Check the path and its permissions.</source>
        <translation>%1 kann nicht geöffnet werden (%2). Den Pfad und seine Rechte prüfen.</translation>
    </message>
    <message>
        <source>%1 is not a Podium project.</source>
        <translation>%1 ist kein Podium-Projekt.</translation>
    </message>
    <message>
        <source>A rule of the project file was broken: %1. In %2, %3.</source>
        <translation>Eine Regel der Projektdatei wurde verletzt: %1. In %2, %3.</translation>
    </message>
    <message>
        <source>The database reported &quot;%1&quot; for %2, %3.</source>
        <translation>Die Datenbank meldete „%1“ für %2, %3.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be flushed to the disk (%2). Check the disk and try again.</source>
        <translation>„%1“ konnte nicht auf den Datenträger geschrieben werden (%2). Den Datenträger prüfen und es erneut versuchen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be created (%2).</source>
        <translation>„%1“ konnte nicht angelegt werden (%2).</translation>
    </message>
    <message>
        <source>The project was not changed: it has answers, and so the form of the answer and its questions stay as they are. Create another project for another form.</source>
        <translation>Das Projekt wurde nicht geändert: Es hat Antworten, darum bleiben die Form der Antwort und die Fragen, wie sie sind. Für eine andere Form ein anderes Projekt anlegen.</translation>
    </message>
    <message>
        <source>The project has no round %1, so nothing was changed.</source>
        <translation>Das Projekt hat keine Runde %1, darum wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Only an import can be taken back, and round %1 was made by the learner. Nothing was changed.</source>
        <translation>Nur ein Import kann zurückgenommen werden, und Runde %1 stammt vom Lerner. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1 Nothing was imported: the project is as it was before.</source>
        <translation>%1 Es wurde nichts importiert: Das Projekt ist, wie es vorher war.</translation>
    </message>
    <message>
        <source>%1 The file is read to its end; the rest of its queries appear when the project is opened next.</source>
        <translation>%1 Die Datei ist bis zum Ende gelesen; der Rest ihrer Anfragen erscheint, wenn das Projekt das nächste Mal geöffnet wird.</translation>
    </message>
    <message>
        <source>The import of round %1 has not come to its end. Wait for it, then try again.</source>
        <translation>Der Import von Runde %1 ist noch nicht am Ende. Darauf warten, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The import of round %1 is taken back already.</source>
        <translation>Der Import von Runde %1 ist bereits zurückgenommen.</translation>
    </message>
    <message>
        <source>The import of round %1 is not taken back.</source>
        <translation>Der Import von Runde %1 ist nicht zurückgenommen.</translation>
    </message>
    <message>
        <source>The answer to query %1 was not saved: %2</source>
        <translation>Die Antwort auf Anfrage %1 wurde nicht gespeichert: %2</translation>
    </message>
    <message>
        <source>this person has answered it already. Undo that answer first.</source>
        <translation>sie ist von dieser Person schon beantwortet. Zuerst jene Antwort zurücknehmen.</translation>
    </message>
    <message>
        <source>The project could not be opened: %1.</source>
        <translation>Das Projekt konnte nicht geöffnet werden: %1.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; cannot be made (%2). Choose a folder where you may write, then export again.</source>
        <translation>Der Ordner „%1“ kann nicht angelegt werden (%2). Einen beschreibbaren Ordner wählen, dann erneut exportieren.</translation>
    </message>
    <message>
        <source>The export could not be packed.</source>
        <translation>Der Export konnte nicht gepackt werden.</translation>
    </message>
    <message>
        <source>The rows of this format do not all have the same columns. Export it as .jsonl or .json.</source>
        <translation>Die Zeilen dieses Formats haben nicht alle dieselben Spalten. Als .jsonl oder .json exportieren.</translation>
    </message>
    <message>
        <source>Nothing was exported: not an answer gives a row. Left out: %1.</source>
        <translation>Nichts wurde exportiert: Keine Antwort ergibt eine Zeile. Ausgelassen: %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not named as files of the format &quot;%2&quot; are. End its name with %3, and with .gz or .zst after that to pack it.</source>
        <translation>„%1“ heißt nicht so, wie Dateien des Formats „%2“ heißen. Den Namen mit %3 enden lassen, und danach mit .gz oder .zst, um sie zu packen.</translation>
    </message>
    <message>
        <source>Nothing was exported: this project asks one question, which has no name. Leave the axis out.</source>
        <translation>Nichts wurde exportiert: Dieses Projekt stellt eine einzige Frage, und sie hat keinen Namen. Die Achse weglassen.</translation>
    </message>
    <message>
        <source>Nothing was exported: there is no axis &quot;%1&quot; in this project. It has %2.</source>
        <translation>Nichts wurde exportiert: In diesem Projekt gibt es keine Achse „%1“. Es hat %2.</translation>
    </message>
    <message>
        <source>There is no annotator &quot;%1&quot; in this project. Check the name.</source>
        <translation>In diesem Projekt gibt es „%1“ unter den Annotierenden nicht. Den Namen prüfen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a Podium project, or belongs to one. Choose a file of data.</source>
        <translation>&quot;%1&quot; ist ein Podium-Projekt oder gehört zu einem. Eine Datei mit Daten wählen.</translation>
    </message>
    <message>
        <source>has a passage in &quot;evidence&quot; that is no object</source>
        <translation>hat in „evidence“ einen Beleg, der kein Objekt ist</translation>
    </message>
    <message>
        <source>has no list of steps</source>
        <translation>hat keine Liste von Schritten</translation>
    </message>
    <message>
        <source>has %1 steps and %2 labels</source>
        <translation>hat %1 Schritte und %2 Urteile</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is of another kind: %2</source>
        <translation>„%1“ ist von anderer Art: %2</translation>
    </message>
    <message>
        <source>texts are judged</source>
        <translation>beurteilt werden Texte</translation>
    </message>
    <message>
        <source>images are judged</source>
        <translation>beurteilt werden Bilder</translation>
    </message>
    <message>
        <source>videos are judged</source>
        <translation>beurteilt werden Videos</translation>
    </message>
    <message>
        <source>names %1, which is a broken image: a part of it is missing</source>
        <translation>nennt %1, ein beschädigtes Bild: ein Teil davon fehlt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no text. Rows are read from JSON, JSON Lines, CSV and TSV, also as .gz or .zst, and from Parquet and Arrow.</source>
        <translation>„%1“ ist kein Text. Zeilen werden aus JSON, JSON Lines, CSV und TSV gelesen, auch als .gz oder .zst, und aus Parquet und Arrow.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; would be packed twice: a Parquet file is compressed inside. End its name with .parquet.</source>
        <translation>„%1“ wäre zweimal gepackt: Eine Parquet-Datei ist innen komprimiert. Den Namen mit .parquet enden lassen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a file of columns (Parquet, Arrow) that has been packed once more. Unpack it, then import it.</source>
        <translation>„%1“ ist eine Spaltendatei (Parquet, Arrow), die noch einmal gepackt ist. Entpacken, dann importieren.</translation>
    </message>
    <message>
        <source>Parquet and Arrow files cannot be used: %1. Run `./podium build` again, or use JSON Lines (.jsonl) instead.</source>
        <translation>Parquet- und Arrow-Dateien sind nicht nutzbar: %1. `./podium build` noch einmal ausführen oder stattdessen JSON Lines (.jsonl) verwenden.</translation>
    </message>
    <message>
        <source>their part of the program is not at %1</source>
        <translation>ihr Teil des Programms ist nicht unter %1</translation>
    </message>
    <message>
        <source>their part of the program could not be loaded (%1)</source>
        <translation>ihr Teil des Programms konnte nicht geladen werden (%1)</translation>
    </message>
    <message>
        <source>%1 belongs to another version of Podium</source>
        <translation>%1 gehört zu einer anderen Version von Podium</translation>
    </message>
    <message>
        <source>The folder for temporary files &quot;%1&quot; could not be used (%2). Make room there, or choose another one with TMPDIR, then export again.</source>
        <translation>Der Ordner für temporäre Dateien „%1“ konnte nicht benutzt werden (%2). Dort Platz schaffen oder mit TMPDIR einen anderen wählen, dann noch einmal exportieren.</translation>
    </message>
    <message>
        <source>Row %1 holds %2 in the column &quot;%3&quot;, and a row before it %4. A column of Parquet holds one type. Export it as .jsonl or .json.</source>
        <translation>Zeile %1 enthält in der Spalte „%3“ %2, eine Zeile davor %4. Eine Spalte von Parquet enthält nur einen Typ. Als .jsonl oder .json exportieren.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>a truth value</source>
        <translation>einen Wahrheitswert</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>There is not enough memory for this export.</source>
        <translation>Der Speicher reicht für diesen Export nicht aus.</translation>
    </message>
    <message>
        <source>The rows could not be written as Parquet (%1). Export them as .jsonl instead.</source>
        <translation>Die Zeilen konnten nicht als Parquet geschrieben werden (%1). Stattdessen als .jsonl exportieren.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; asks for more than 1 GiB of memory at once. Write it anew with fewer rows in a row group, or as JSON Lines, then import that.</source>
        <translation>„%1“ verlangt mehr als 1 GiB Speicher auf einmal. Mit weniger Zeilen je Zeilengruppe oder als JSON Lines neu schreiben, dann importieren.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is damaged, or a part of it is missing (%2). Get the file again from where it came from.</source>
        <translation>„%1“ ist beschädigt, oder ein Teil fehlt (%2). Die Datei noch einmal von ihrer Quelle holen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; %2. Write it anew without that.</source>
        <translation>„%1“ %2. Ohne das neu schreiben.</translation>
    </message>
    <message>
        <source>has columns that are nested more deeply than %1 times</source>
        <translation>hat Spalten, die mehr als %1-mal verschachtelt sind</translation>
    </message>
    <message>
        <source>has a column whose name is not UTF-8</source>
        <translation>hat eine Spalte, deren Name nicht UTF-8 ist</translation>
    </message>
    <message>
        <source>names the column &quot;%1&quot; twice</source>
        <translation>nennt die Spalte „%1“ zweimal</translation>
    </message>
    <message>
        <source>holds more than 512 MiB of binary data</source>
        <translation>enthält mehr als 512 MiB Binärdaten</translation>
    </message>
    <message>
        <source>is not UTF-8 in &quot;%1&quot;</source>
        <translation>ist in „%1“ nicht UTF-8</translation>
    </message>
    <message>
        <source>has a value of &quot;%1&quot; of the type %2, which is not read</source>
        <translation>hat einen Wert von „%1“ vom Typ %2, der nicht gelesen wird</translation>
    </message>
    <message>
        <source>holds binary data that is no PNG, JPEG, WebP, GIF or BMP image and no MP4, WebM, Matroska, AVI or Ogg video</source>
        <translation>enthält Binärdaten, die weder ein PNG-, JPEG-, WebP-, GIF- oder BMP-Bild noch ein MP4-, WebM-, Matroska-, AVI- oder Ogg-Video sind</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there already, and this format writes a folder of its own. Choose a name that is not taken, or an empty folder.</source>
        <translation>„%1“ gibt es schon, und dieses Format schreibt einen eigenen Ordner. Einen freien Namen oder einen leeren Ordner wählen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was written and cannot be read. Export again.</source>
        <translation>„%1“ wurde geschrieben und ist nicht lesbar. Erneut exportieren.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; cannot be made: its name was taken meanwhile. Choose another name, then export again.</source>
        <translation>Der Ordner „%1“ kann nicht angelegt werden: Der Name wurde inzwischen vergeben. Einen anderen Namen wählen, dann erneut exportieren.</translation>
    </message>
    <message>
        <source>A clip of more than 2 GiB does not go into an npz. Export the clips as pictures instead.</source>
        <translation>Ein Clip von mehr als 2 GiB passt nicht in ein npz. Stattdessen die Clips als Bilder exportieren.</translation>
    </message>
    <message>
        <source>ffmpeg did not write %1 (it said: %2). Check that it has libx264, or export the clips as pictures or as arrays.</source>
        <translation>ffmpeg hat %1 nicht geschrieben (Meldung: %2). Prüfen, ob es libx264 hat, oder die Clips als Bilder oder als Arrays exportieren.</translation>
    </message>
    <message>
        <source>Videos are written by the program ffmpeg, which is not installed. Install the package ffmpeg, or export the clips as pictures or as arrays.</source>
        <translation>Videos schreibt das Programm ffmpeg, das nicht installiert ist. Das Paket ffmpeg installieren, oder die Clips als Bilder oder als Arrays exportieren.</translation>
    </message>
    <message>
        <source>A frame of %1 could not be packed as PNG. Export the clips as arrays instead.</source>
        <translation>Ein Bild von %1 konnte nicht als PNG gepackt werden. Stattdessen die Clips als Arrays exportieren.</translation>
    </message>
    <message>
        <source>holds observations that are no pictures (%1, and pictures are uint8): render each fragment as a video, and import a table that names them</source>
        <translation>enthält Beobachtungen, die keine Bilder sind (%1, und Bilder sind uint8): jedes Teilstück als Video darstellen und eine Tabelle importieren, die sie nennt</translation>
    </message>
    <message>
        <source>an array of %1 values of type %2</source>
        <translation>ein Feld von %1 Werten des Typs %2</translation>
    </message>
    <message>
        <source>no array</source>
        <translation>kein Feld</translation>
    </message>
    <message>
        <source>has a picture that could not be packed</source>
        <translation>hat ein Bild, das nicht gepackt werden konnte</translation>
    </message>
    <message>
        <source>holds a fragment without observations</source>
        <translation>enthält ein Teilstück ohne Beobachtungen</translation>
    </message>
    <message>
        <source>holds a fragment of more than 512 MiB</source>
        <translation>enthält ein Teilstück von mehr als 512 MiB</translation>
    </message>
    <message>
        <source>imitation&apos;s PreferenceDataset</source>
        <translation>PreferenceDataset von imitation</translation>
    </message>
    <message>
        <source>a PrefDB</source>
        <translation>PrefDB</translation>
    </message>
    <message>
        <source>has a preference that is no number</source>
        <translation>hat eine Präferenz, die keine Zahl ist</translation>
    </message>
    <message>
        <source>has a segment that is damaged, or of more than 256 MiB</source>
        <translation>hat ein Segment, das beschädigt oder größer als 256 MiB ist</translation>
    </message>
    <message>
        <source>names a segment by something that is no number and no text</source>
        <translation>nennt ein Segment mit etwas, das weder Zahl noch Text ist</translation>
    </message>
    <message>
        <source>names a segment that the file does not hold</source>
        <translation>nennt ein Segment, das die Datei nicht enthält</translation>
    </message>
    <message>
        <source>has a segment that cannot be read: %1</source>
        <translation>hat ein Segment, das nicht lesbar ist: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds %2 first fragments, %3 second ones and %4 preferences: they do not belong together. Save the data set again.</source>
        <translation>„%1“ enthält %2 erste Teilstücke, %3 zweite und %4 Präferenzen: Sie gehören nicht zusammen. Den Datensatz neu speichern.</translation>
    </message>
    <message>
        <source>is no preference: two segments and two numbers</source>
        <translation>ist keine Präferenz: zwei Segmente und zwei Zahlen</translation>
    </message>
    <message>
        <source>names a clip of %1 steps from step %2</source>
        <translation>nennt einen Clip von %1 Schritten ab Schritt %2</translation>
    </message>
    <message>
        <source>has the label %1, and labels are 0, 1 and -1</source>
        <translation>hat die Kennzeichnung %1, und möglich sind 0, 1 und -1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no array with one number for each query. Fetch the folder again.</source>
        <translation>„%1“ ist kein Feld mit einer Zahl je Anfrage. Den Ordner neu holen.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; holds no file human_label_..._env_..._num_..._len_....pkl. Choose the folder of one environment.</source>
        <translation>Der Ordner „%1“ enthält keine Datei human_label_..._env_..._num_..._len_....pkl. Den Ordner einer Umgebung wählen.</translation>
    </message>
    <message>
        <source>The files of &quot;%1&quot; hold different numbers of queries. Fetch the folder again.</source>
        <translation>Die Dateien von „%1“ enthalten verschieden viele Anfragen. Den Ordner neu holen.</translation>
    </message>
    <message>
        <source>has an array without the numbers that it should hold</source>
        <translation>hat ein Feld ohne die Zahlen, die darin sein sollten</translation>
    </message>
    <message>
        <source>has numbers of %1 bytes</source>
        <translation>hat Zahlen von %1 Bytes</translation>
    </message>
    <message>
        <source>has a number that is no whole number</source>
        <translation>hat eine Zahl, die nicht ganz ist</translation>
    </message>
    <message>
        <source>has something else where a number belongs</source>
        <translation>hat etwas anderes, wo eine Zahl hingehört</translation>
    </message>
    <message>
        <source>The pickle &quot;%1&quot; cannot be read further than its byte %2: %3. Ask for a whole file with plain values and arrays of NumPy only.</source>
        <translation>Das Pickle „%1“ ist nur bis zu seinem Byte %2 lesbar: %3. Um eine vollständige Datei bitten, die nur einfache Werte und Felder von NumPy enthält.</translation>
    </message>
    <message>
        <source>this pickle would run %1, and nothing that a file brings is ever run here</source>
        <translation>dieses Pickle würde %1 ausführen, und hier wird nie etwas ausgeführt, was eine Datei mitbringt</translation>
    </message>
    <message>
        <source>The format &quot;%1&quot; cannot be used:
%2</source>
        <translation>Das Format „%1“ kann nicht verwendet werden:
%2</translation>
    </message>
    <message>
        <source>The format &quot;%1&quot; has no part &quot;%2&quot;. Add one to its description.</source>
        <translation>Das Format „%1“ hat keinen Teil „%2“. In der Beschreibung ergänzen.</translation>
    </message>
    <message>
        <source>the column &quot;%1&quot; has no list</source>
        <translation>die Spalte „%1“ hat keine Liste</translation>
    </message>
    <message>
        <source>the column &quot;%1&quot; is to hold %2 and would hold &quot;%3&quot;</source>
        <translation>die Spalte „%1“ soll %2 enthalten und enthielte „%3“</translation>
    </message>
    <message>
        <source>is longer than %1 MiB</source>
        <translation>ist länger als %1 MiB</translation>
    </message>
    <message>
        <source>The format cannot be used: %1.</source>
        <translation>Das Format kann nicht verwendet werden: %1.</translation>
    </message>
    <message>
        <source>has no %1 for the path &quot;%2&quot;</source>
        <translation>hat für den Pfad „%2“ kein %1</translation>
    </message>
    <message>
        <source>has too many values for the path &quot;%1&quot;</source>
        <translation>hat zu viele Werte für den Pfad „%1“</translation>
    </message>
    <message>
        <source>There is no format file &quot;%1&quot;. Check the name.</source>
        <translation>Es gibt keine Formatdatei „%1“. Den Namen prüfen.</translation>
    </message>
    <message>
        <source>The format file &quot;%1&quot; cannot be read. Check who may read it.</source>
        <translation>Die Formatdatei „%1“ kann nicht gelesen werden. Prüfen, wer sie lesen darf.</translation>
    </message>
    <message>
        <source>There is no format &quot;%1&quot; in %2. Check the name.</source>
        <translation>In %2 gibt es kein Format „%1“. Den Namen prüfen.</translation>
    </message>
    <message>
        <source>The format was not stored:
%1</source>
        <translation>Das Format wurde nicht gespeichert:
%1</translation>
    </message>
    <message>
        <source>The format file &quot;%1&quot; cannot be used:
%2</source>
        <translation>Die Formatdatei „%1“ kann nicht verwendet werden:
%2</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; cannot be made (%2). Choose a folder where you may write.</source>
        <translation>Der Ordner „%1“ kann nicht angelegt werden (%2). Einen Ordner mit Schreibrecht wählen.</translation>
    </message>
    <message>
        <source>has no value of &quot;%1&quot;</source>
        <translation>hat keinen Wert von „%1“</translation>
    </message>
    <message>
        <source>has a time in &quot;%1&quot; that is neither ISO 8601 (2026-01-31T12:00:00Z) nor seconds or milliseconds since 1970</source>
        <translation>hat in „%1“ eine Zeit, die weder ISO 8601 (2026-01-31T12:00:00Z) ist noch Sekunden oder Millisekunden seit 1970</translation>
    </message>
    <message>
        <source>has &quot;%1&quot; in &quot;%2&quot;, which is no name of %3</source>
        <translation>hat „%1“ in „%2“, und so heißt kein Element dieser Art: %3</translation>
    </message>
    <message>
        <source>has more than 4096 bytes in &quot;%1&quot;, too much for metadata</source>
        <translation>hat mehr als 4096 Bytes in „%1“, zu viel für Metadaten</translation>
    </message>
    <message>
        <source>has a strength in &quot;%1&quot; that is none of 0 to 4</source>
        <translation>hat in „%1“ eine Stärke, die keine von 0 bis 4 ist</translation>
    </message>
    <message>
        <source>has %1 items and %2 values of &quot;%3&quot;</source>
        <translation>hat %1 Elemente und %2 Werte von „%3“</translation>
    </message>
    <message>
        <source>has &quot;%1&quot; for the best one, which names none of its %2 items</source>
        <translation>nennt „%1“ als das Beste, was keines der %2 Elemente bezeichnet</translation>
    </message>
    <message>
        <source>has &quot;%1&quot; for &quot;%2&quot;, which is neither true nor false</source>
        <translation>hat „%1“ für „%2“, was weder wahr noch falsch ist</translation>
    </message>
    <message>
        <source>has a value of &quot;%1&quot; that is no text; join(&quot;, &quot;) makes one of a list, tojson of anything</source>
        <translation>hat einen Wert von „%1“, der kein Text ist; join(&quot;, &quot;) macht aus einer Liste einen, tojson aus allem</translation>
    </message>
    <message>
        <source>gives a text of more than %1 MiB in a template</source>
        <translation>ergibt in einer Vorlage einen Text von mehr als %1 MiB</translation>
    </message>
    <message>
        <source>has a value of &quot;%1&quot; that is no list to be joined</source>
        <translation>hat einen Wert von „%1“, der keine Liste zum Verbinden ist</translation>
    </message>
    <message>
        <source>Nothing was exported: %1.</source>
        <translation>Nichts wurde exportiert: %1.</translation>
    </message>
    <message>
        <source>a split has at most three shares: train, validation and test</source>
        <translation>eine Teilung hat höchstens drei Anteile: train, validation und test</translation>
    </message>
    <message>
        <source>each share of a split is over 0 and at most 1</source>
        <translation>jeder Anteil einer Teilung ist über 0 und höchstens 1</translation>
    </message>
    <message>
        <source>the shares of a split do not add up to 1</source>
        <translation>die Anteile der Teilung ergeben zusammen nicht 1</translation>
    </message>
    <message>
        <source>no answer can be given after the one moment and before the other</source>
        <translation>keine Antwort kann nach dem einen und vor dem anderen Zeitpunkt gegeben sein</translation>
    </message>
    <message>
        <source>The format &quot;%1&quot; is the whole project, and is not divided. Leave the split out.</source>
        <translation>Das Format &quot;%1&quot; ist das ganze Projekt und wird nicht geteilt. Die Teilung weglassen.</translation>
    </message>
    <message>
        <source>their import is taken back</source>
        <translation>ihr Import ist zurückgenommen</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>skipped by its annotator</source>
        <translation>von der annotierenden Person übersprungen</translation>
    </message>
    <message>
        <source>of the tutorial or the qualification</source>
        <translation>aus Einführung oder Eignungsprüfung</translation>
    </message>
    <message>
        <source>by a synthetic annotator</source>
        <translation>von künstlichen Annotierenden</translation>
    </message>
    <message>
        <source>by another annotator</source>
        <translation>von anderen Annotierenden</translation>
    </message>
    <message>
        <source>given at another time</source>
        <translation>zu anderer Zeit gegeben</translation>
    </message>
    <message>
        <source>flagged by its annotator</source>
        <translation>von der annotierenden Person gemeldet</translation>
    </message>
    <message>
        <source>without the tag</source>
        <translation>ohne das Schlagwort</translation>
    </message>
    <message>
        <source>rankings on %1, a question that was not chosen</source>
        <translation>Rangfolgen zu %1, einer Frage, die nicht gewählt wurde</translation>
    </message>
    <message>
        <source>answered without a ranking on %1</source>
        <translation>beantwortet ohne Rangfolge zu %1</translation>
    </message>
    <message>
        <source>answered without an order</source>
        <translation>beantwortet ohne Reihenfolge</translation>
    </message>
    <message>
        <source>all are bad: no preference</source>
        <translation>alle sind schlecht: keine Präferenz</translation>
    </message>
    <message>
        <source>both are bad: no preference</source>
        <translation>beide sind schlecht: keine Präferenz</translation>
    </message>
    <message>
        <source>cannot tell: no preference</source>
        <translation>nicht zu sagen: keine Präferenz</translation>
    </message>
    <message>
        <source>pairs of tied items</source>
        <translation>Paare gleichrangiger Elemente</translation>
    </message>
    <message>
        <source>about clips, images or videos, and this format holds texts: export them as a table of pairs or as whole rankings</source>
        <translation>zu Clips, Bildern oder Videos, und dieses Format enthält Texte: als Tabelle von Paaren oder als ganze Rangfolgen exportieren</translation>
    </message>
    <message>
        <source>a tie or both bad: this format holds a choice</source>
        <translation>Gleichstand oder beide schlecht: dieses Format enthält eine Wahl</translation>
    </message>
    <message>
        <source>says of no item that it is good or bad</source>
        <translation>sagt von keinem Element, dass es gut oder schlecht ist</translation>
    </message>
    <message>
        <source>without a prompt</source>
        <translation>ohne Prompt</translation>
    </message>
    <message>
        <source>without labels of steps</source>
        <translation>ohne Urteile über Schritte</translation>
    </message>
    <message>
        <source>its prompt is a dialogue</source>
        <translation>der Prompt ist ein Dialog</translation>
    </message>
    <message>
        <source>its prompt is a dialogue, and this format holds one turn</source>
        <translation>der Prompt ist ein Dialog, und dieses Format enthält einen Redebeitrag</translation>
    </message>
    <message>
        <source>its prompt or a reply is a dialogue: export it as messages</source>
        <translation>Prompt oder Antwort ist ein Dialog: als Nachrichten exportieren</translation>
    </message>
    <message>
        <source>its prompt or a reply is a dialogue, and this format holds one turn</source>
        <translation>Prompt oder Antwort ist ein Dialog, und dieses Format enthält einen Redebeitrag</translation>
    </message>
    <message>
        <source>its first step has no label</source>
        <translation>der erste Schritt hat kein Urteil</translation>
    </message>
    <message>
        <source>its prompt or a reply is a dialogue: export it in the other form of LLaMA-Factory, sharegpt</source>
        <translation>Prompt oder Antwort ist ein Dialog: in der anderen Form von LLaMA-Factory, sharegpt, exportieren</translation>
    </message>
    <message>
        <source>a reply is a dialogue of several turns, and this format holds one</source>
        <translation>eine Antwort ist ein Dialog mit mehreren Beiträgen, und dieses Format enthält einen</translation>
    </message>
    <message>
        <source>has no value of &quot;%1&quot;, which a template names; default(&quot;...&quot;) would stand for it</source>
        <translation>hat keinen Wert von „%1“, den eine Vorlage nennt; default(&quot;...&quot;) würde ihn ersetzen</translation>
    </message>
    <message>
        <source>holds a broken image: a part of it is missing</source>
        <translation>enthält ein defektes Bild: Ein Teil fehlt</translation>
    </message>
    <message>
        <source>it ends in the middle</source>
        <translation>es endet mittendrin</translation>
    </message>
    <message>
        <source>about one item, and this format holds pairs</source>
        <translation>zu einem Element, und dieses Format enthält Paare</translation>
    </message>
    <message>
        <source>pairs whose two texts are the same</source>
        <translation>Paare mit zwei gleichen Texten</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; has a README.md that is of no export. Choose another folder: nothing was written.</source>
        <translation>Der Ordner &quot;%1&quot; enthält eine README.md, die von keinem Export ist. Einen anderen Ordner wählen: Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>about texts, images or videos, and this format holds clips</source>
        <translation>zu Texten, Bildern oder Videos, und dieses Format enthält Clips</translation>
    </message>
    <message>
        <source>about clips of a single step, of which nothing would be left</source>
        <translation>zu Clips mit einem einzigen Schritt, von denen nichts übrig bliebe</translation>
    </message>
    <message>
        <source>about clips whose pictures are of another size than those before</source>
        <translation>zu Clips, deren Bilder eine andere Größe haben als die davor</translation>
    </message>
    <message>
        <source>about clips of another environment than those before</source>
        <translation>zu Clips aus einer anderen Umgebung als die davor</translation>
    </message>
    <message>
        <source>about clips of another length than those before</source>
        <translation>zu Clips von anderer Länge als die davor</translation>
    </message>
    <message>
        <source>Nothing was exported: no answer places two clips, so there is no pair.</source>
        <translation>Nichts wurde exportiert: Keine Antwort ordnet zwei Clips, also gibt es kein Paar.</translation>
    </message>
    <message>
        <source>The Minari dataset &quot;%1&quot; %2</source>
        <translation>Der Minari-Datensatz &quot;%1&quot; %2</translation>
    </message>
    <message>
        <source>is kept in an unknown way (&quot;%1&quot;).</source>
        <translation>liegt in unbekannter Form vor (&quot;%1&quot;).</translation>
    </message>
    <message>
        <source>holds observations that are no pictures (uint8, height x width, x 3 in colour), so that there is nothing to look at: render each episode as a video, and import the folder of videos.</source>
        <translation>enthält Beobachtungen, die keine Bilder sind (uint8, Höhe x Breite, in Farbe x 3), also nichts zum Ansehen: Jede Episode als Video rendern und den Ordner der Videos importieren.</translation>
    </message>
    <message>
        <source>says that it holds no episode.</source>
        <translation>gibt an, keine Episode zu enthalten.</translation>
    </message>
    <message>
        <source>holds an observation without a picture</source>
        <translation>enthält eine Beobachtung ohne Bild</translation>
    </message>
    <message>
        <source>holds a picture that cannot be read, or of another size</source>
        <translation>enthält ein Bild, das nicht lesbar ist oder eine andere Größe hat</translation>
    </message>
    <message>
        <source>holds an observation of another size than its space</source>
        <translation>enthält eine Beobachtung von anderer Größe als ihr Raum</translation>
    </message>
    <message>
        <source>has no file of its steps</source>
        <translation>hat keine Datei mit den Schritten</translation>
    </message>
    <message>
        <source>is kept in several files</source>
        <translation>liegt in mehreren Dateien</translation>
    </message>
    <message>
        <source>has nothing to be compared with</source>
        <translation>hat nichts zum Vergleichen</translation>
    </message>
    <message>
        <source>has a target without &quot;%1&quot;</source>
        <translation>hat ein Ziel ohne &quot;%1&quot;</translation>
    </message>
    <message>
        <source>has a step that is no whole number</source>
        <translation>hat einen Schritt, der keine ganze Zahl ist</translation>
    </message>
    <message>
        <source>has a target that is no object</source>
        <translation>hat ein Ziel, das kein Objekt ist</translation>
    </message>
    <message>
        <source>has not a preference for each of its %1 targets</source>
        <translation>hat nicht für jedes seiner %1 Ziele eine Präferenz</translation>
    </message>
    <message>
        <source>has no &quot;targets&quot;</source>
        <translation>hat kein &quot;targets&quot;</translation>
    </message>
    <message>
        <source>has feedback of the type &quot;%1&quot;, and comparisons are imported</source>
        <translation>hat Rückmeldung der Art &quot;%1&quot;, und importiert werden Vergleiche</translation>
    </message>
    <message>
        <source>has no &quot;preferences&quot;</source>
        <translation>hat kein &quot;preferences&quot;</translation>
    </message>
    <message>
        <source>names &quot;%1&quot;, which is none of the columns</source>
        <translation>nennt &quot;%1&quot;, das keine der Spalten ist</translation>
    </message>
    <message>
        <source>stands for &quot;%1&quot; a second time</source>
        <translation>steht ein zweites Mal für &quot;%1&quot;</translation>
    </message>
    <message>
        <source>The table has no row for its column &quot;%1&quot;. A table of wins has the same names in both.</source>
        <translation>Die Tabelle hat keine Zeile zu ihrer Spalte &quot;%1&quot;. Eine Tabelle von Siegen hat in beiden dieselben Namen.</translation>
    </message>
    <message>
        <source>The header of the table leaves several columns without a name. Give each a name of its own.</source>
        <translation>Die Kopfzeile der Tabelle lässt mehrere Spalten ohne Namen. Jeder einen eigenen Namen geben.</translation>
    </message>
    <message>
        <source>was packed with a window of more than 128 MiB. Pack it anew without --long</source>
        <translation>wurde mit einem Fenster von mehr als 128 MiB gepackt. Ohne --long neu packen</translation>
    </message>
    <message>
        <source>The header of the table is longer than 64 MiB. Check that the file is a table.</source>
        <translation>Die Kopfzeile der Tabelle ist länger als 64 MiB. Prüfen, ob die Datei eine Tabelle ist.</translation>
    </message>
    <message>
        <source>The header of the table names more than %1 columns. Check that the file is a table.</source>
        <translation>Die Kopfzeile der Tabelle nennt mehr als %1 Spalten. Prüfen, ob die Datei eine Tabelle ist.</translation>
    </message>
    <message>
        <source>is nested more deeply, or holds more values, than an archive has</source>
        <translation>ist tiefer verschachtelt oder enthält mehr Werte, als ein Archiv hat</translation>
    </message>
    <message>
        <source>is longer than 1 GiB</source>
        <translation>ist länger als 1 GiB</translation>
    </message>
    <message>
        <source>holds more than %1 values</source>
        <translation>enthält mehr als %1 Werte</translation>
    </message>
    <message>
        <source>holds something of another kind than its format has</source>
        <translation>enthält etwas anderer Art, als sein Format hat</translation>
    </message>
    <message>
        <source>holds images or videos of more than 1 GiB</source>
        <translation>enthält Bilder oder Videos von mehr als 1 GiB</translation>
    </message>
    <message>
        <source>holds a NUL character</source>
        <translation>enthält ein NUL-Zeichen</translation>
    </message>
    <message>
        <source>brings the voters to more than %1</source>
        <translation>bringt die Zahl der Stimmen auf mehr als %1</translation>
    </message>
    <message>
        <source>is about one more set of items than the %1 that one file may have</source>
        <translation>handelt von einer weiteren Menge von Elementen über die %1 hinaus, die eine Datei haben darf</translation>
    </message>
    <message>
        <source>has a name that is not UTF-8: give the file another one</source>
        <translation>hat einen Namen, der nicht UTF-8 ist: die Datei umbenennen</translation>
    </message>
    <message>
        <source>names %1, which belongs to a Podium project</source>
        <translation>nennt %1, das zu einem Podium-Projekt gehört</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; is an export of Podium&apos;s, whose files are no items to judge. Import the project&apos;s archive, or a file of rows in it.</source>
        <translation>Der Ordner &quot;%1&quot; ist ein Export von Podium, dessen Dateien keine Items zum Beurteilen sind. Das Archiv des Projekts oder eine Datei mit Zeilen darin importieren.</translation>
    </message>
    <message>
        <source>has no metadata.json beside it, which says what it holds. Of HDF5 only such datasets are read.</source>
        <translation>hat keine metadata.json neben sich, die sagt, was er enthält. Von HDF5 werden nur solche Datensätze gelesen.</translation>
    </message>
    <message>
        <source>has no file of HDF5 at data/main_data.hdf5. Get it again from where it came from.</source>
        <translation>hat unter data/main_data.hdf5 keine HDF5-Datei. Noch einmal von seiner Quelle holen.</translation>
    </message>
    <message>
        <source>holds no picture</source>
        <translation>enthält kein Bild</translation>
    </message>
    <message>
        <source>has no &quot;%1&quot; in its HDF5 file</source>
        <translation>hat kein „%1“ in der HDF5-Datei</translation>
    </message>
    <message>
        <source>keeps &quot;%1&quot; elsewhere (a link, another file), which is not followed</source>
        <translation>legt „%1“ anderswo ab (Verweis, andere Datei), was nicht verfolgt wird</translation>
    </message>
    <message>
        <source>keeps &quot;%1&quot; as something else than bytes (uint8)</source>
        <translation>legt „%1“ nicht als Bytes (uint8) ab</translation>
    </message>
    <message>
        <source>keeps &quot;%1&quot; as a single value, and not as one for each step</source>
        <translation>legt „%1“ als einzelnen Wert ab statt als einen je Schritt</translation>
    </message>
    <message>
        <source>keeps &quot;%1&quot; with steps of more than 256 MiB, or of none</source>
        <translation>legt „%1“ mit Schritten von mehr als 256 MiB oder ohne Inhalt ab</translation>
    </message>
    <message>
        <source>keeps &quot;%1&quot; in blocks of more than 256 MiB</source>
        <translation>legt „%1“ in Blöcken von mehr als 256 MiB ab</translation>
    </message>
    <message>
        <source>keeps &quot;%1&quot; packed by HDF5&apos;s filter %2, and only gzip is read</source>
        <translation>legt „%1“ mit dem HDF5-Filter %2 gepackt ab, und nur gzip wird gelesen</translation>
    </message>
    <message>
        <source>keeps &quot;%1&quot; in a way that is not read: not in blocks</source>
        <translation>legt „%1“ auf eine Art ab, die nicht gelesen wird: nicht in Blöcken</translation>
    </message>
    <message>
        <source>holds damaged data in &quot;%1&quot;</source>
        <translation>enthält beschädigte Daten in „%1“</translation>
    </message>
    <message>
        <source>holds no data for all steps of &quot;%1&quot;</source>
        <translation>enthält nicht für alle Schritte von „%1“ Daten</translation>
    </message>
    <message>
        <source>holds fewer steps in &quot;%1&quot;</source>
        <translation>enthält weniger Schritte in „%1“</translation>
    </message>
    <message>
        <source>holds %1 pictures in &quot;%2&quot; for %3 steps in &quot;%4&quot;</source>
        <translation>enthält %1 Bilder in „%2“ zu %3 Schritten in „%4“</translation>
    </message>
    <message>
        <source>its reader gave up</source>
        <translation>der Leser hat aufgegeben</translation>
    </message>
    <message>
        <source>HDF5 files cannot be used: %1. Run `./podium build` again.</source>
        <translation>HDF5-Dateien sind nicht nutzbar: %1. `./podium build` noch einmal ausführen.</translation>
    </message>
    <message>
        <source>no row of it can be read: %1</source>
        <translation>keine ihrer Zeilen ist lesbar: %1</translation>
    </message>
    <message>
        <source>row %1 %2, and %3 more do not fit</source>
        <translation>Tabellenzeile %1 %2, und %3 weitere passen nicht</translation>
    </message>
    <message>
        <source>line %1 %2, and %3 more do not fit</source>
        <translation>Zeile %1 %2, und %3 weitere passen nicht</translation>
    </message>
    <message>
        <source>line %1 %2</source>
        <translation>Zeile %1 %2</translation>
    </message>
    <message>
        <source>element %1 %2, and %3 more do not fit</source>
        <translation>Listeneintrag %1 %2, und %3 weitere passen nicht</translation>
    </message>
    <message>
        <source>element %1 %2</source>
        <translation>Listeneintrag %1 %2</translation>
    </message>
    <message>
        <source>file %1 %2, and %3 more do not fit</source>
        <translation>Datei %1 %2, und %3 weitere passen nicht</translation>
    </message>
    <message>
        <source>file %1 %2</source>
        <translation>Datei %1 %2</translation>
    </message>
    <message>
        <source>is missing, since the file was cut off there: get it again from where it came from</source>
        <translation>fehlt, denn die Datei wurde dort abgeschnitten: von ihrer Quelle neu holen</translation>
    </message>
    <message>
        <source>is not whole, since the file was cut off there: get it again from where it came from</source>
        <translation>ist nicht vollständig, denn die Datei wurde dort abgeschnitten: von ihrer Quelle neu holen</translation>
    </message>
    <message>
        <source>is not UTF-8 in its column %1</source>
        <translation>ist in Spalte %1 kein UTF-8</translation>
    </message>
    <message>
        <source>is not UTF-8 in line %1, column %2</source>
        <translation>ist in Zeile %1, Spalte %2 kein UTF-8</translation>
    </message>
    <message>
        <source>is not UTF-8 in &quot;%1&quot;: save the file as UTF-8, then import it again</source>
        <translation>ist in „%1“ kein UTF-8: die Datei als UTF-8 speichern und neu importieren</translation>
    </message>
    <message>
        <source>is no JSON from its column %1 on</source>
        <translation>ist ab Spalte %1 kein JSON</translation>
    </message>
    <message>
        <source>is no JSON from line %1, column %2 on</source>
        <translation>ist ab Zeile %1, Spalte %2 kein JSON</translation>
    </message>
    <message>
        <source>opens a quote that is never closed: close it, or get the file again if it was cut off</source>
        <translation>öffnet ein Anführungszeichen, das nie geschlossen wird: es schließen, oder die Datei neu holen, falls sie abgeschnitten wurde</translation>
    </message>
    <message>
        <source>has %1 cells, and the header has %2: the file seems to be cut off there, get it again from where it came from</source>
        <translation>hat %1 Zellen, und die Kopfzeile hat %2: Die Datei scheint dort abgeschnitten zu sein, von ihrer Quelle neu holen</translation>
    </message>
    <message>
        <source>has the label &quot;%1&quot;, which names one of the two and as a word of its own means something else: say which is meant, first or second</source>
        <translation>hat das Kennzeichen „%1“, das eines der beiden benennt und als Wort für sich etwas anderes heißt: angeben, was gemeint ist, first oder second</translation>
    </message>
    <message>
        <source>has &quot;%1&quot; for the best one, which names one item and as a word of its own means something else: say which is meant, first or second</source>
        <translation>nennt „%1“ als das Beste, was ein Element benennt und als Wort für sich etwas anderes heißt: angeben, was gemeint ist, first oder second</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is of no known shape: %2. Choose its format, or say the columns by hand.</source>
        <translation>„%1“ hat keine bekannte Form: %2. Das Format wählen, oder die Spalten von Hand angeben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a pickle of something else than %2. Choose another format, or another file.</source>
        <translation>„%1“ ist ein Pickle von etwas anderem als %2. Ein anderes Format oder eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>The labels of &quot;%1&quot; are 0 and 1, and no label is 2: whether 0 stands for the first candidate, the second or a tie, the file does not say. Choose &quot;Columns by hand&quot; and say it under &quot;Its words&quot;: 0:first, 1:second or 0:second, 1:first.</source>
        <translation>Die Kennzeichen von „%1“ sind 0 und 1, und keines ist 2: Ob 0 für den ersten Kandidaten, den zweiten oder einen Gleichstand steht, sagt die Datei nicht. „Spalten von Hand“ wählen und es unter „Seine Wörter“ angeben: 0:first, 1:second oder 0:second, 1:first.</translation>
    </message>
    <message>
        <source>has &quot;%1&quot; for the best one, which can be counted from 0 or from 1: say under &quot;Its words&quot; what stands for which, 0:first or 1:first</source>
        <translation>nennt „%1“ als das Beste, was ab 0 oder ab 1 gezählt sein kann: unter „Seine Wörter“ angeben, was wofür steht, 0:first oder 1:first</translation>
    </message>
    <message>
        <source>%1 Nothing was imported, and no project was made.</source>
        <translation>%1 Es wurde nichts importiert und kein Projekt angelegt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds a header and no rows below it: %2. Add rows, or choose another file.</source>
        <translation>„%1“ enthält eine Kopfzeile und keine Zeilen darunter: %2. Zeilen ergänzen, oder eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not have the columns %2 that are named. It has %3.</source>
        <translation>„%1“ hat die genannten Spalten %2 nicht. Vorhanden sind %3.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not have the columns %2 that are named. Near them: %3. It has %4.</source>
        <translation>„%1“ hat die genannten Spalten %2 nicht. Ähnlich sind: %3. Vorhanden sind %4.</translation>
    </message>
    <message>
        <source>There is no export format &quot;%1&quot;. Choose one of the list.</source>
        <translation>Ein Exportformat „%1“ gibt es nicht. Eines aus der Liste wählen.</translation>
    </message>
    <message>
        <source>There is no import format &quot;%1&quot;. Choose one of the list.</source>
        <translation>Ein Importformat „%1“ gibt es nicht. Eines aus der Liste wählen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a folder of files to import one by one: %2. Choose the first of them under &quot;File&quot;.</source>
        <translation>„%1“ ist ein Ordner mit Dateien, die einzeln importiert werden: %2. Die erste davon unter „Datei“ wählen.</translation>
    </message>
    <message>
        <source>The %1 of answer %2 is missing: the project is damaged. Keep a copy of its file, and go on from a backup.</source>
        <translation>Zu Antwort %2 fehlt: %1. Das Projekt ist beschädigt: eine Kopie der Datei aufheben und mit einer Sicherung weiterarbeiten.</translation>
    </message>
    <message>
        <source>Item %1 is missing: the project is damaged. Keep a copy of its file, and go on from a backup.</source>
        <translation>Element %1 fehlt: das Projekt ist beschädigt. Eine Kopie der Datei aufheben und mit einer Sicherung weiterarbeiten.</translation>
    </message>
    <message>
        <source>%1 is damaged (%2). Keep a copy of it, and go on from a backup.</source>
        <translation>%1 ist beschädigt (%2). Eine Kopie davon aufheben und mit einer Sicherung weiterarbeiten.</translation>
    </message>
    <message>
        <source>The questions of an import that was under way cannot be read: the project is damaged. Keep a copy of its file, and go on from a backup.</source>
        <translation>Die Fragen eines Imports, der im Gange war, lassen sich nicht lesen: das Projekt ist beschädigt. Eine Kopie der Datei aufheben und mit einer Sicherung weiterarbeiten.</translation>
    </message>
    <message>
        <source>There is nothing to export yet: the project holds no demonstrations.</source>
        <translation>Es gibt noch nichts zu exportieren: Das Projekt enthält keine Demonstrationen.</translation>
    </message>
    <message>
        <source>Nothing was exported: not a demonstration can be written. Left out: %1.</source>
        <translation>Nichts wurde exportiert: Keine Demonstration kann geschrieben werden. Ausgelassen: %1.</translation>
    </message>
    <message>
        <source>There is no run at &quot;%1&quot;. Choose a metrics.csv or a project.</source>
        <translation>Unter „%1“ gibt es keinen Lauf. Eine metrics.csv oder ein Projekt wählen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds no curves: nothing was learnt there yet.</source>
        <translation>„%1“ enthält keine Kurven: Dort wurde noch nichts gelernt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no table of a run: its first row is not &quot;%2&quot;.</source>
        <translation>„%1“ ist keine Tabelle eines Laufs: Die erste Zeile ist nicht „%2“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, row %2, is no point of a curve. Choose the file of another run.</source>
        <translation>„%1“, Zeile %2, ist kein Punkt einer Kurve. Die Datei eines anderen Laufs wählen.</translation>
    </message>
    <message>
        <source>taken back by who played them</source>
        <translation>zurückgenommen von denen, die sie gespielt haben</translation>
    </message>
    <message>
        <source>The image or video %1 is missing: the project is damaged. Keep a copy of its file, and go on from a backup.</source>
        <translation>Das Bild oder Video %1 fehlt: das Projekt ist beschädigt. Eine Kopie der Datei aufheben und mit einer Sicherung weiterarbeiten.</translation>
    </message>
    <message>
        <source>The project holds a value that cannot be (%1): &quot;%2&quot;. It is damaged. Keep a copy of its file, and go on from a backup.</source>
        <translation>Das Projekt enthält einen Wert, den es nicht geben kann (%1): „%2“. Es ist beschädigt. Eine Kopie der Datei aufheben und mit einer Sicherung weiterarbeiten.</translation>
    </message>
    <message>
        <source>A part of a clip cannot be read (%1: %2): the project is damaged. Keep a copy of its file, and go on from a backup.</source>
        <translation>Ein Teil eines Clips ist nicht lesbar (%1: %2): das Projekt ist beschädigt. Eine Kopie der Datei aufheben und mit einer Sicherung weiterarbeiten.</translation>
    </message>
    <message>
        <source>Item %1 is of another kind than its project: the project is damaged. Keep a copy of its file, and go on from a backup.</source>
        <translation>Element %1 ist von anderer Art als sein Projekt: das Projekt ist beschädigt. Eine Kopie der Datei aufheben und mit einer Sicherung weiterarbeiten.</translation>
    </message>
    <message>
        <source>Prompt %1 is missing: the project is damaged. Keep a copy of its file, and go on from a backup.</source>
        <translation>Prompt %1 fehlt: das Projekt ist beschädigt. Eine Kopie der Datei aufheben und mit einer Sicherung weiterarbeiten.</translation>
    </message>
    <message>
        <source>Its query is missing: the project is damaged. Keep a copy of its file, and go on from a backup.</source>
        <translation>Die Anfrage dazu fehlt: das Projekt ist beschädigt. Eine Kopie der Datei aufheben und mit einer Sicherung weiterarbeiten.</translation>
    </message>
    <message>
        <source>The frames of clip %1 do not have the size that its description says: the project is damaged. Keep a copy of its file, and go on from a backup.</source>
        <translation>Die Bilder von Clip %1 haben nicht die Größe, die seine Beschreibung nennt: das Projekt ist beschädigt. Eine Kopie der Datei aufheben und mit einer Sicherung weiterarbeiten.</translation>
    </message>
</context>
<context>
    <name>podium::FindBar</name>
    <message>
        <source>Find in all cards</source>
        <translation>In allen Karten suchen</translation>
    </message>
    <message>
        <source>Enter: next, Shift+Enter: back</source>
        <translation>Enter: weiter, Umschalt+Enter: zurück</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>podium::FolderFiles</name>
    <message>
        <source>Choose a file</source>
        <translation>Eine Datei wählen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>podium::FormButton</name>
    <message>
        <source>Pair</source>
        <translation>Paar</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>Rangfolge</translation>
    </message>
    <message>
        <source>Best and worst</source>
        <translation>Best-Worst</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Accept or reject</source>
        <translation>Annahme</translation>
    </message>
    <message>
        <source>Which of two is better?</source>
        <translation>Welches von zweien ist besser?</translation>
    </message>
    <message>
        <source>Several items, best first; ties where they are offered.</source>
        <translation>Mehrere Elemente, das beste zuerst; Gleichstand, wo er angeboten wird.</translation>
    </message>
    <message>
        <source>The best and the worst of several: two choices say much about all.</source>
        <translation>Das beste und das schlechteste von mehreren: zwei Wahlen sagen viel über alle.</translation>
    </message>
    <message>
        <source>Each item on a scale.</source>
        <translation>Jedes Element auf einer Skala.</translation>
    </message>
    <message>
        <source>Each item is good enough, or it is not.</source>
        <translation>Jedes Element ist gut genug oder nicht.</translation>
    </message>
    <message>
        <source>Clips from a game</source>
        <translation>Clips aus einem Spiel</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Videos</translation>
    </message>
</context>
<context>
    <name>podium::Format</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>podium::FormatEditor</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Description of the format</source>
        <translation>Beschreibung des Formats</translation>
    </message>
    <message>
        <source>Where the description is saved</source>
        <translation>Wo die Beschreibung gespeichert wird</translation>
    </message>
    <message>
        <source>Writes the description to a file, so that its name stands for it in later imports, exports and commands</source>
        <translation>Schreibt die Beschreibung in eine Datei, sodass ihr Name in späteren Importen, Exporten und Befehlen für sie steht</translation>
    </message>
    <message>
        <source>Beside this project</source>
        <translation>Neben diesem Projekt</translation>
    </message>
    <message>
        <source>For all my projects</source>
        <translation>Für alle meine Projekte</translation>
    </message>
    <message>
        <source>Save the description</source>
        <translation>Beschreibung speichern</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>The file %1 there holds another description: %2. The description in this window replaces it.</source>
        <translation>Die Datei %1 dort enthält eine andere Beschreibung: %2. Die Beschreibung in diesem Fenster ersetzt sie.</translation>
    </message>
    <message>
        <source>one that cannot be read</source>
        <translation>eine, die nicht gelesen werden kann</translation>
    </message>
</context>
<context>
    <name>podium::FormatList</name>
    <message>
        <source>No format has these words.</source>
        <translation>Kein Format hat diese Wörter.</translation>
    </message>
    <message>
        <source>Search formats and trainers</source>
        <translation>Formate und Trainer suchen</translation>
    </message>
    <message>
        <source>Search formats</source>
        <translation>Formate suchen</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formate</translation>
    </message>
    <message>
        <source>Described in %1</source>
        <translation>Beschrieben in %1</translation>
    </message>
    <message>
        <source>A format of one&apos;s own</source>
        <translation>Ein eigenes Format</translation>
    </message>
    <message>
        <source>Columns that you describe, for a program that Podium does not know.</source>
        <translation>Spalten, die Sie beschreiben, für ein Programm, das Podium nicht kennt.</translation>
    </message>
</context>
<context>
    <name>podium::GameList</name>
    <message>
        <source>Looking for games...</source>
        <translation>Suche nach Spielen...</translation>
    </message>
    <message>
        <source>Search, for example freeway</source>
        <translation>Suchen, zum Beispiel freeway</translation>
    </message>
    <message>
        <source>Search games</source>
        <translation>Spiele suchen</translation>
    </message>
    <message>
        <source>Games</source>
        <translation>Spiele</translation>
    </message>
    <message>
        <source>No game matches.</source>
        <translation>Kein Spiel passt.</translation>
    </message>
    <message>
        <source>Games: %1</source>
        <translation>Spiele: %1</translation>
    </message>
</context>
<context>
    <name>podium::GameView</name>
    <message>
        <source>The game</source>
        <translation>Das Spiel</translation>
    </message>
</context>
<context>
    <name>podium::Gamepad</name>
    <message>
        <source>Game controllers cannot be read: %1.</source>
        <translation>Gamecontroller lassen sich nicht lesen: %1.</translation>
    </message>
</context>
<context>
    <name>podium::GstPipeline</name>
    <message>
        <source>This file%1 is not a video that is known here.</source>
        <translation>Diese Datei%1 ist kein hier bekanntes Video.</translation>
    </message>
    <message>
        <source>What decodes this file%1 is not installed: %2. Most is in the packages gstreamer1.0-libav and gstreamer1.0-plugins-bad.</source>
        <translation>Was diese Datei%1 dekodiert, ist nicht installiert: %2. Das meiste ist in den Paketen gstreamer1.0-libav und gstreamer1.0-plugins-bad.</translation>
    </message>
    <message>
        <source>This file%1 cannot be decoded: %2</source>
        <translation>Diese Datei%1 lässt sich nicht dekodieren: %2</translation>
    </message>
    <message>
        <source>GStreamer does not start: %1.</source>
        <translation>GStreamer startet nicht: %1.</translation>
    </message>
    <message>
        <source>A part of GStreamer is not installed (%1). Install the packages gstreamer1.0-plugins-base and gstreamer1.0-plugins-good.</source>
        <translation>Ein Teil von GStreamer ist nicht installiert (%1). Die Pakete gstreamer1.0-plugins-base und gstreamer1.0-plugins-good installieren.</translation>
    </message>
</context>
<context>
    <name>podium::GuideEditor</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Guidelines and examples</source>
        <translation>Richtlinien und Beispiele</translation>
    </message>
    <message>
        <source>Title of the example</source>
        <translation>Titel des Beispiels</translation>
    </message>
    <message>
        <source>Markdown: what makes one item better than another</source>
        <translation>Markdown: was ein Element besser macht als ein anderes</translation>
    </message>
    <message>
        <source>As annotators will read it</source>
        <translation>So lesen es Annotierende</translation>
    </message>
    <message>
        <source>Add an example</source>
        <translation>Beispiel hinzufügen</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Text of the example</source>
        <translation>Text des Beispiels</translation>
    </message>
</context>
<context>
    <name>podium::GuidelinesPanel</name>
    <message>
        <source>Guidelines</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>This project has no guidelines.</source>
        <translation>Dieses Projekt hat keine Richtlinien.</translation>
    </message>
</context>
<context>
    <name>podium::HeaderBar</name>
    <message>
        <source>Who answers</source>
        <translation>Wer antwortet</translation>
    </message>
    <message>
        <source>Keys (?)</source>
        <translation>Tasten (?)</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>saving</source>
        <translation>wird gespeichert</translation>
    </message>
    <message>
        <source>saved ✓ %1</source>
        <translation>gespeichert ✓ %1</translation>
    </message>
    <message>
        <source>not saved, retrying</source>
        <translation>nicht gespeichert, neuer Versuch</translation>
    </message>
    <message>
        <source>Another name...</source>
        <translation>Anderer Name...</translation>
    </message>
    <message>
        <source>Name stored with the answers:</source>
        <translation>Name, der mit den Antworten gespeichert wird:</translation>
    </message>
</context>
<context>
    <name>podium::HistoryDetails</name>
    <message>
        <source>Change this answer (Enter)</source>
        <translation>Diese Antwort ändern (Enter)</translation>
    </message>
    <message>
        <source>The answer in full</source>
        <translation>Die ganze Antwort</translation>
    </message>
    <message>
        <source>Change the answer that stands (Enter)</source>
        <translation>Die geltende Antwort ändern (Enter)</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>Nicht gezeigt</translation>
    </message>
    <message>
        <source>Picture of %1</source>
        <translation>Bild von %1</translation>
    </message>
</context>
<context>
    <name>podium::HistoryFilterBar</name>
    <message>
        <source>Search in items, prompts and reasons (/)</source>
        <translation>In Elementen, Prompts und Begründungen suchen (/)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Every answer</source>
        <translation>Jede Antwort</translation>
    </message>
    <message>
        <source>Ranked</source>
        <translation>Mit Rangfolge</translation>
    </message>
    <message>
        <source>All bad</source>
        <translation>Alle schlecht</translation>
    </message>
    <message>
        <source>Can&apos;t tell</source>
        <translation>Nicht zu sagen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Without an order</source>
        <translation>Ohne Rangfolge</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Gemeldet</translation>
    </message>
    <message>
        <source>Only answers that carry a flag</source>
        <translation>Nur Antworten mit einer Meldung</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Answers that were revised or taken back, too</source>
        <translation>Auch geänderte und zurückgenommene Antworten</translation>
    </message>
</context>
<context>
    <name>podium::HistoryModel</name>
    <message>
        <source>%1, query %2, %3, %4</source>
        <translation>%1, Anfrage %2, %3, %4</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gefragt</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>podium::HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>As tiles</source>
        <translation>Als Kacheln</translation>
    </message>
    <message>
        <source>As tiles or as rows (G)</source>
        <translation>Als Kacheln oder als Zeilen (G)</translation>
    </message>
    <message>
        <source>Your answers</source>
        <translation>Eigene Antworten</translation>
    </message>
    <message>
        <source>Answers: %1</source>
        <translation>Antworten: %1</translation>
    </message>
    <message>
        <source>Searching (%1), found: %2</source>
        <translation>Suche läuft (%1), gefunden: %2</translation>
    </message>
    <message>
        <source>Looking through your answers</source>
        <translation>Die Antworten werden durchgesehen</translation>
    </message>
    <message>
        <source>No answer of yours matches</source>
        <translation>Keine eigene Antwort passt</translation>
    </message>
    <message>
        <source>Search for fewer words, or look at all of them.</source>
        <translation>Nach weniger Wörtern suchen oder alle ansehen.</translation>
    </message>
    <message>
        <source>Show all answers</source>
        <translation>Alle Antworten zeigen</translation>
    </message>
    <message>
        <source>You have not answered yet</source>
        <translation>Noch keine Antwort gegeben</translation>
    </message>
    <message>
        <source>Each answer appears here as soon as it is saved.</source>
        <translation>Jede Antwort erscheint hier, sobald sie gespeichert ist.</translation>
    </message>
    <message>
        <source>Go to the queries</source>
        <translation>Zu den Anfragen</translation>
    </message>
    <message>
        <source>This answer was taken back, so there is nothing to change: its query waits for an answer on the Annotate page.</source>
        <translation>Diese Antwort wurde zurückgenommen, es gibt nichts zu ändern: Die Anfrage wartet auf der Seite Annotieren auf eine Antwort.</translation>
    </message>
    <message>
        <source>The answer cannot be read: %1</source>
        <translation>Die Antwort kann nicht gelesen werden: %1</translation>
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
        <translation>Die Bilder bewegen sich gemeinsam.</translation>
    </message>
    <message>
        <source>Each image moves for itself.</source>
        <translation>Jedes Bild bewegt sich für sich.</translation>
    </message>
    <message>
        <source>shown: %1</source>
        <translation>zu sehen: %1</translation>
    </message>
    <message>
        <source>with %1 over it</source>
        <translation>mit %1 darüber</translation>
    </message>
    <message>
        <source>difference from %1</source>
        <translation>Unterschied zu %1</translation>
    </message>
</context>
<context>
    <name>podium::ImageDecode</name>
    <message>
        <source>The image file is empty.</source>
        <translation>Die Bilddatei ist leer.</translation>
    </message>
    <message>
        <source>SVG drawings are not shown: they are programs, and every program draws them differently. Convert them to PNG and import them again.</source>
        <translation>SVG-Zeichnungen werden nicht gezeigt: sie sind Programme, und jedes Programm zeichnet sie anders. In PNG umwandeln und neu importieren.</translation>
    </message>
    <message>
        <source>This file%1 is not an image that Podium can show. It shows PNG, JPEG, WebP, GIF and BMP.</source>
        <translation>Diese Datei%1 ist kein Bild, das Podium zeigen kann. Es zeigt PNG, JPEG, WebP, GIF und BMP.</translation>
    </message>
    <message>
        <source>The image cannot be read from memory.</source>
        <translation>Das Bild lässt sich nicht aus dem Speicher lesen.</translation>
    </message>
    <message>
        <source>Qt&apos;s plugin for %1 images is not installed. Install the package qt6-image-formats-plugins.</source>
        <translation>Das Qt-Plugin für %1-Bilder ist nicht installiert. Das Paket qt6-image-formats-plugins installieren.</translation>
    </message>
    <message>
        <source>The image says that it has %1 × %2 pixels; Podium decodes up to %3 million. Scale it down.</source>
        <translation>Das Bild hat nach eigener Angabe %1 × %2 Pixel; Podium dekodiert bis zu %3 Millionen. Das Bild verkleinern.</translation>
    </message>
    <message>
        <source>The %1 image is damaged: %2.</source>
        <translation>Das %1-Bild ist beschädigt: %2.</translation>
    </message>
    <message>
        <source>The %1 image is cut off: its end is missing.</source>
        <translation>Das %1-Bild ist abgeschnitten: sein Ende fehlt.</translation>
    </message>
</context>
<context>
    <name>podium::ImageView</name>
    <message>
        <source>Image %1, %2 × %3 pixels</source>
        <translation>Bild %1, %2 × %3 Pixel</translation>
    </message>
    <message>
        <source>Shown at %1</source>
        <translation>Gezeigt mit %1</translation>
    </message>
    <message>
        <source>%1, in the place of %2</source>
        <translation>%1, an der Stelle von %2</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation>%1 über %2</translation>
    </message>
    <message>
        <source>Difference of %1 and %2</source>
        <translation>Unterschied von %1 und %2</translation>
    </message>
</context>
<context>
    <name>podium::ImportDialog</name>
    <message>
        <source>%1, the open project</source>
        <translation>%1, das offene Projekt</translation>
    </message>
    <message>
        <source>A new project</source>
        <translation>Ein neues Projekt</translation>
    </message>
    <message>
        <source>Browse...</source>
        <translation>Durchsuchen...</translation>
    </message>
    <message>
        <source>File of the new project</source>
        <translation>Datei des neuen Projekts</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Open the project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Looking at the first rows...</source>
        <translation>Die ersten Zeilen werden angesehen...</translation>
    </message>
    <message>
        <source>Rows read: %1</source>
        <translation>Gelesene Zeilen: %1</translation>
    </message>
    <message>
        <source>Stopping...</source>
        <translation>Wird beendet...</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Fortschritt des Imports</translation>
    </message>
    <message>
        <source>Takes the whole import back; the Project page can put it back</source>
        <translation>Nimmt den ganzen Import zurück; die Seite Projekt kann ihn wiederherstellen</translation>
    </message>
    <message>
        <source>The import was taken back. The Project page lists it and can put it back.</source>
        <translation>Der Import wurde zurückgenommen. Die Seite Projekt führt ihn auf und kann ihn wiederherstellen.</translation>
    </message>
    <message>
        <source>Choose a folder...</source>
        <translation>Ordner wählen...</translation>
    </message>
    <message>
        <source>Imports the texts, images or videos of a folder instead</source>
        <translation>Importiert stattdessen die Texte, Bilder oder Videos eines Ordners</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>Import zurücknehmen</translation>
    </message>
    <message>
        <source>Copies the list of rows that were kept out, a row a line</source>
        <translation>Kopiert die Liste der ausgelassenen Zeilen, eine je Zeile</translation>
    </message>
    <message>
        <source>Say first where things stand in the file.</source>
        <translation>Zuerst angeben, was wo in der Datei steht.</translation>
    </message>
    <message>
        <source>The file is being looked at...</source>
        <translation>Die Datei wird angesehen...</translation>
    </message>
    <message>
        <source>Nothing of the file can be imported as it is read now.</source>
        <translation>So, wie die Datei jetzt gelesen wird, kann nichts importiert werden.</translation>
    </message>
    <message>
        <source>Name the file of the new project.</source>
        <translation>Die Datei des neuen Projekts benennen.</translation>
    </message>
    <message>
        <source>%1 exists already: choose another name.</source>
        <translation>%1 gibt es schon: einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Leave the import</source>
        <translation>Import verlassen</translation>
    </message>
    <message>
        <source>Nothing was imported yet. What was filled in about the file is lost.</source>
        <translation>Es wurde noch nichts importiert. Was über die Datei eingetragen wurde, geht verloren.</translation>
    </message>
    <message>
        <source>Choose one of the files in the folder.</source>
        <translation>Eine der Dateien im Ordner wählen.</translation>
    </message>
</context>
<context>
    <name>podium::ImportForm</name>
    <message>
        <source>Take the file&apos;s preferences as answers</source>
        <translation>Präferenzen der Datei als Antworten nehmen</translation>
    </message>
    <message>
        <source>Import again what is there already</source>
        <translation>Vorhandenes noch einmal importieren</translation>
    </message>
    <message>
        <source>Browse...</source>
        <translation>Durchsuchen...</translation>
    </message>
    <message>
        <source>Folder of images and videos</source>
        <translation>Ordner der Bilder und Videos</translation>
    </message>
    <message>
        <source>beside the file</source>
        <translation>neben der Datei</translation>
    </message>
    <message>
        <source>Keeps the preferences that the file holds as answers, and does not ask again</source>
        <translation>Behält die Präferenzen der Datei als Antworten und fragt nicht noch einmal</translation>
    </message>
    <message>
        <source>People answer them</source>
        <translation>Werden beantwortet</translation>
    </message>
    <message>
        <source>Tutorial, with known answers</source>
        <translation>Einführung, Antworten bekannt</translation>
    </message>
    <message>
        <source>Qualification, with known answers</source>
        <translation>Eignungsprüfung, Antworten bekannt</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>wie üblich</translation>
    </message>
    <message>
        <source>As found, else Markdown</source>
        <translation>Wie gefunden, sonst Markdown</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Source code</source>
        <translation>Quelltext</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Answers per query</source>
        <translation>Antworten je Anfrage</translation>
    </message>
    <message>
        <source>How many people answer each.</source>
        <translation>Wie viele Personen jede beantworten.</translation>
    </message>
    <message>
        <source>Texts are</source>
        <translation>Texte sind</translation>
    </message>
    <message>
        <source>Images are in</source>
        <translation>Bilder liegen in</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>%1 (fits %2)</source>
        <translation>%1 (passt zu %2)</translation>
    </message>
    <message>
        <source>No format fits. Choose how to read it.</source>
        <translation>Kein Format passt. Wählen, wie gelesen wird.</translation>
    </message>
    <message>
        <source>Columns by hand</source>
        <translation>Spalten von Hand</translation>
    </message>
    <message>
        <source>%1 (described)</source>
        <translation>%1 (beschrieben)</translation>
    </message>
    <message>
        <source>A description as text</source>
        <translation>Eine Beschreibung als Text</translation>
    </message>
    <message>
        <source>Say the columns by hand</source>
        <translation>Die Spalten von Hand angeben</translation>
    </message>
    <message>
        <source>%1 (described, fits)</source>
        <translation>%1 (beschrieben, passt)</translation>
    </message>
</context>
<context>
    <name>podium::ImportList</name>
    <message>
        <source>%1 given</source>
        <translation>%1 gegeben</translation>
    </message>
    <message>
        <source>%1 and %2 given</source>
        <translation>%1 und %2 gegeben</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>zählt</translation>
    </message>
    <message>
        <source>taken back, %1</source>
        <translation>zurückgenommen, %1</translation>
    </message>
    <message>
        <source>taken back by %1, %2</source>
        <translation>zurückgenommen von %1, %2</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>What is taken back is asked no more and counts nowhere, until it is put back. Its items stay.</source>
        <translation>Was zurückgenommen ist, wird nicht mehr gefragt und zählt nirgends, bis es wiederhergestellt wird. Die Elemente bleiben.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Wiederherstellen</translation>
    </message>
</context>
<context>
    <name>podium::ImportOutcome</name>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Listeneintrag</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Tabellenzeile</translation>
    </message>
    <message>
        <source>Imported queries: %1, with items: %2.</source>
        <translation>Importierte Anfragen: %1, mit Elementen: %2.</translation>
    </message>
    <message>
        <source>Answers of the file: %1.</source>
        <translation>Antworten der Datei: %1.</translation>
    </message>
    <message>
        <source>No preference was found in it: &quot;Columns by hand&quot; can say where it stands.</source>
        <translation>Es wurde keine Präferenz darin gefunden: „Spalten von Hand“ kann sagen, wo sie steht.</translation>
    </message>
    <message>
        <source>Rows that were kept out: %1; the list says why.</source>
        <translation>Ausgelassene Zeilen: %1; die Liste sagt, warum.</translation>
    </message>
    <message>
        <source>In the project already, or twice in the file, and left out: %1.</source>
        <translation>Schon im Projekt oder zweimal in der Datei, und ausgelassen: %1.</translation>
    </message>
    <message>
        <source>Images and videos that are not here: %1. Put them under %2, by the paths that the file gives, and they are shown.</source>
        <translation>Bilder und Videos, die nicht hier sind: %1. Unter %2 ablegen, nach den Pfaden der Datei, dann werden sie gezeigt.</translation>
    </message>
    <message>
        <source>Nothing was added: everything in the file was there already. Queries: %1.</source>
        <translation>Nichts wurde hinzugefügt: Alles in der Datei war schon da. Anfragen: %1.</translation>
    </message>
    <message>
        <source>Of them to queries that were there already: %1.</source>
        <translation>Davon zu Anfragen, die schon da waren: %1.</translation>
    </message>
</context>
<context>
    <name>podium::ImportPreviewPane</name>
    <message>
        <source>As annotators see it</source>
        <translation>Wie Annotierende es sehen</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Zeilen der Datei</translation>
    </message>
    <message>
        <source>Preview of the import</source>
        <translation>Vorschau des Imports</translation>
    </message>
</context>
<context>
    <name>podium::ImportTitles</name>
    <message>
        <source>Open-Assistant message trees</source>
        <translation>Nachrichtenbäume von Open Assistant</translation>
    </message>
    <message>
        <source>Comparisons of summaries</source>
        <translation>Vergleiche von Zusammenfassungen</translation>
    </message>
    <message>
        <source>Preference pairs: chosen and rejected</source>
        <translation>Präferenzpaare: chosen und rejected</translation>
    </message>
    <message>
        <source>Two candidates in columns</source>
        <translation>Zwei Kandidaten in Spalten</translation>
    </message>
    <message>
        <source>Steps of one solution</source>
        <translation>Schritte einer Lösung</translation>
    </message>
    <message>
        <source>A prompt and a list of candidates</source>
        <translation>Ein Prompt und eine Liste von Kandidaten</translation>
    </message>
    <message>
        <source>One text, image or video a row</source>
        <translation>Ein Text, Bild oder Video je Zeile</translation>
    </message>
    <message>
        <source>A folder of texts, images or videos</source>
        <translation>Ein Ordner mit Texten, Bildern oder Videos</translation>
    </message>
    <message>
        <source>Podium archive</source>
        <translation>Podium-Archiv</translation>
    </message>
    <message>
        <source>Label Studio tasks with annotations</source>
        <translation>Label-Studio-Aufgaben mit Annotationen</translation>
    </message>
    <message>
        <source>Argilla records with responses</source>
        <translation>Argilla-Einträge mit Antworten</translation>
    </message>
    <message>
        <source>Potato items with annotations</source>
        <translation>Potato-Elemente mit Annotationen</translation>
    </message>
    <message>
        <source>PrefLib votes</source>
        <translation>PrefLib-Stimmen</translation>
    </message>
    <message>
        <source>A ranking a row, in columns</source>
        <translation>Eine Rangfolge je Zeile, in Spalten</translation>
    </message>
    <message>
        <source>A ranking a line: b &gt; a = c</source>
        <translation>Eine Rangfolge je Zeile: b &gt; a = c</translation>
    </message>
    <message>
        <source>Candidates in numbered columns</source>
        <translation>Kandidaten in nummerierten Spalten</translation>
    </message>
    <message>
        <source>Contests: who met whom, and how it ended</source>
        <translation>Begegnungen: wer gegen wen, und wie es ausging</translation>
    </message>
    <message>
        <source>Pairs of fragments, of imitation</source>
        <translation>Paare von Abschnitten, aus imitation</translation>
    </message>
    <message>
        <source>Pairs of clips, a PrefDB</source>
        <translation>Paare von Clips, eine PrefDB</translation>
    </message>
    <message>
        <source>Uni-RLHF labels in a table</source>
        <translation>Uni-RLHF-Kennzeichen in einer Tabelle</translation>
    </message>
    <message>
        <source>A folder of Uni-RLHF labels</source>
        <translation>Ein Ordner mit Uni-RLHF-Kennzeichen</translation>
    </message>
    <message>
        <source>Comparisons of episodes, of RLHF-Blender</source>
        <translation>Vergleiche von Episoden, aus RLHF-Blender</translation>
    </message>
    <message>
        <source>A dataset of Minari</source>
        <translation>Ein Datensatz von Minari</translation>
    </message>
    <message>
        <source>A square table of wins</source>
        <translation>Eine quadratische Tabelle von Siegen</translation>
    </message>
</context>
<context>
    <name>podium::ItemCard</name>
    <message>
        <source>Card %1</source>
        <translation>Karte %1</translation>
    </message>
    <message>
        <source>Press %1 to choose it, or a digit to set its rank.</source>
        <translation>Mit %1 wählen, mit einer Ziffer ihren Rang setzen.</translation>
    </message>
    <message>
        <source>Type its rank; the list of keys tells how to choose it.</source>
        <translation>Ihren Rang eingeben; die Liste der Tasten sagt, wie sie gewählt wird.</translation>
    </message>
</context>
<context>
    <name>podium::ItemContent</name>
    <message>
        <source>This file is not in the project:
%1

Put it here and open the project again:
%2</source>
        <translation>Diese Datei ist nicht im Projekt:
%1

Sie gehört hierher; danach das Projekt neu öffnen:
%2</translation>
    </message>
</context>
<context>
    <name>podium::KeyButton</name>
    <message>
        <source>%1 (key %2)</source>
        <translation>%1 (Taste %2)</translation>
    </message>
</context>
<context>
    <name>podium::KeyEditor</name>
    <message>
        <source>Press the new key, or Esc to leave it as it is.</source>
        <translation>Die neue Taste drücken, oder Esc, damit es bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Press a key</source>
        <translation>Taste drücken</translation>
    </message>
    <message>
        <source>The usual keys</source>
        <translation>Die üblichen Tasten</translation>
    </message>
    <message>
        <source>%1: key %2</source>
        <translation>%1: Taste %2</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1: no key</source>
        <translation>%1: keine Taste</translation>
    </message>
</context>
<context>
    <name>podium::LearnerHost</name>
    <message>
        <source>The learner of this project runs in %1.</source>
        <translation>Der Lerner dieses Projekts läuft in %1.</translation>
    </message>
</context>
<context>
    <name>podium::LearnerMessages</name>
    <message>
        <source>Starting the environments</source>
        <translation>Umgebungen werden gestartet</translation>
    </message>
    <message>
        <source>Measuring the untrained policy over %1 game</source>
        <translation>Untrainierte Policy wird über %1 Spiel gemessen</translation>
    </message>
    <message>
        <source>Measuring the untrained policy over %1 games</source>
        <translation>Untrainierte Policy wird über %1 Spiele gemessen</translation>
    </message>
    <message>
        <source>Playing the first clips</source>
        <translation>Die ersten Clips werden gespielt</translation>
    </message>
    <message>
        <source>Waiting for the first %1 answer (have %2)</source>
        <translation>Die erste %1 Antwort wird erwartet (da: %2)</translation>
    </message>
    <message>
        <source>Waiting for the first %1 answers (have %2)</source>
        <translation>Die ersten %1 Antworten werden erwartet (da: %2)</translation>
    </message>
    <message>
        <source>Reading the newest answers</source>
        <translation>Die neuesten Antworten werden gelesen</translation>
    </message>
    <message>
        <source>Fitting the reward model to %1 answer</source>
        <translation>Belohnungsmodell wird an %1 Antwort angepasst</translation>
    </message>
    <message>
        <source>Fitting the reward model to %1 answers</source>
        <translation>Belohnungsmodell wird an %1 Antworten angepasst</translation>
    </message>
    <message>
        <source>Improving the policy with the learned reward</source>
        <translation>Policy wird mit der gelernten Belohnung verbessert</translation>
    </message>
    <message>
        <source>No new answers since %1; the policy goes on improving</source>
        <translation>Keine neuen Antworten seit %1; die Policy verbessert sich weiter</translation>
    </message>
    <message>
        <source>Cutting the newest play into clips</source>
        <translation>Das neueste Spiel wird in Clips geschnitten</translation>
    </message>
    <message>
        <source>Choosing what to ask</source>
        <translation>Nächste Anfragen werden gewählt</translation>
    </message>
    <message>
        <source>Paused; answers are kept and will be learnt from</source>
        <translation>Angehalten; Antworten bleiben erhalten und werden später gelernt</translation>
    </message>
    <message>
        <source>Measuring the policy as it is now over %1 game</source>
        <translation>Jetzige Policy wird über %1 Spiel gemessen</translation>
    </message>
    <message>
        <source>Measuring the policy as it is now over %1 games</source>
        <translation>Jetzige Policy wird über %1 Spiele gemessen</translation>
    </message>
    <message>
        <source>The learner stopped</source>
        <translation>Der Lerner wurde beendet</translation>
    </message>
    <message>
        <source>Exploring before the first queries: %1 of %2 steps</source>
        <translation>Erkundung vor den ersten Anfragen: %1 von %2 Schritten</translation>
    </message>
    <message>
        <source>Imitating %1 steps of demonstrations</source>
        <translation>%1 Schritte von Demonstrationen werden nachgeahmt</translation>
    </message>
    <message>
        <source>Paused by the guard: the reward model foresees %1 % of the %2 newest answers, not %3 % as before; asking and fitting go on</source>
        <translation>Vom Wächter angehalten: Das Belohnungsmodell sieht %1 % der %2 neuesten Antworten voraus, nicht %3 % wie zuvor; Fragen und Anpassen gehen weiter</translation>
    </message>
    <message>
        <source>Fitting the reward model to %1 answer and %2 presses</source>
        <translation>Das Belohnungsmodell lernt aus %1 Antwort und %2 Tastendrücken</translation>
    </message>
    <message>
        <source>Fitting the reward model to %1 answers and %2 presses</source>
        <translation>Das Belohnungsmodell lernt aus %1 Antworten und %2 Tastendrücken</translation>
    </message>
    <message>
        <source>Following what was pressed</source>
        <translation>Die Policy folgt den Tastendrücken</translation>
    </message>
</context>
<context>
    <name>podium::LearnerPage</name>
    <message>
        <source>The curves cannot be read: %1 It is tried again.</source>
        <translation>Die Kurven lassen sich nicht lesen: %1 Es wird wieder versucht.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>Alle Schritte</translation>
    </message>
    <message>
        <source>Double click on a plot, or Home</source>
        <translation>Doppelklick auf ein Diagramm, oder Pos1</translation>
    </message>
    <message>
        <source>Ctrl + wheel zooms, drag moves, right click saves</source>
        <translation>Strg + Mausrad zoomt, Ziehen verschiebt, Rechtsklick speichert</translation>
    </message>
    <message>
        <source>Reading the curves</source>
        <translation>Kurven werden gelesen</translation>
    </message>
    <message>
        <source>Nothing has been learnt yet</source>
        <translation>Noch wurde nichts gelernt</translation>
    </message>
    <message>
        <source>Start the learner: it plays with an untrained policy and makes the first clips to rank.</source>
        <translation>Den Lerner starten: er spielt mit einer untrainierten Policy und erzeugt die ersten Clips zum Ordnen.</translation>
    </message>
    <message>
        <source>Start the learner</source>
        <translation>Lerner starten</translation>
    </message>
    <message>
        <source>The first clips are being made</source>
        <translation>Die ersten Clips entstehen</translation>
    </message>
    <message>
        <source>Curves and clips appear here as soon as something has been measured.</source>
        <translation>Kurven und Clips erscheinen hier, sobald etwas gemessen wurde.</translation>
    </message>
    <message>
        <source>This project has no environment</source>
        <translation>Dieses Projekt hat keine Umgebung</translation>
    </message>
    <message>
        <source>Its items were imported, so there is no policy to play and to teach. Its answers are exported as data: podium export.</source>
        <translation>Seine Elemente wurden importiert; es gibt keine Policy, die spielt und lernt. Seine Antworten werden als Daten exportiert: podium export.</translation>
    </message>
</context>
<context>
    <name>podium::LearnerPanel</name>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Strg+L</translation>
    </message>
    <message>
        <source>Writes a checkpoint; the next start continues there</source>
        <translation>Schreibt einen Checkpoint; der nächste Start macht dort weiter</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Queries waiting</source>
        <translation>Anfragen bereit</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Steps played</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Runden</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>True score</source>
        <translation>Wahre Punktzahl</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>%1 of %2 pairs</source>
        <translation>%1 von %2 Paaren</translation>
    </message>
    <message>
        <source>%1 steps/s</source>
        <translation>%1 Schritte/s</translation>
    </message>
    <message>
        <source>%1 before, %2 after</source>
        <translation>%1, dann %2</translation>
    </message>
    <message>
        <source>%1 at the start</source>
        <translation>%1 am Anfang</translation>
    </message>
    <message>
        <source>Improve the policy anyway</source>
        <translation>Policy trotzdem verbessern</translation>
    </message>
    <message>
        <source>The guard looks again when as many new answers are there as it compares</source>
        <translation>Der Wächter prüft wieder, sobald so viele neue Antworten da sind, wie er vergleicht</translation>
    </message>
</context>
<context>
    <name>podium::LearnerSettings</name>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>Games played side by side.</source>
        <translation>Spiele, die nebeneinander laufen.</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Groups of environments that step in turn; divides their number.</source>
        <translation>Gruppen von Umgebungen, die abwechselnd schreiten; teilt ihre Anzahl.</translation>
    </message>
    <message>
        <source>Emulator threads</source>
        <translation>Emulator-Threads</translation>
    </message>
    <message>
        <source>Workers of the environment program; 0: one for each core.</source>
        <translation>Threads des Umgebungsprogramms; 0: einer je Kern.</translation>
    </message>
    <message>
        <source>Seed of the games</source>
        <translation>Seed der Spiele</translation>
    </message>
    <message>
        <source>Base of the seeds of all environments.</source>
        <translation>Grundlage der Seeds aller Umgebungen.</translation>
    </message>
    <message>
        <source>Frame skip</source>
        <translation>Bilder je Aktion</translation>
    </message>
    <message>
        <source>Emulator frames for which an action is held.</source>
        <translation>Emulatorbilder, für die eine Aktion gehalten wird.</translation>
    </message>
    <message>
        <source>No-op starts</source>
        <translation>Leerlauf am Anfang</translation>
    </message>
    <message>
        <source>Most idle steps at the start of an episode.</source>
        <translation>Höchstzahl untätiger Schritte am Anfang einer Episode.</translation>
    </message>
    <message>
        <source>Press FIRE to start</source>
        <translation>FIRE zum Starten</translation>
    </message>
    <message>
        <source>Presses FIRE after a reset where the game needs it.</source>
        <translation>Drückt FIRE nach einem Neustart, wo das Spiel es braucht.</translation>
    </message>
    <message>
        <source>Sticky actions</source>
        <translation>Klebende Aktionen</translation>
    </message>
    <message>
        <source>Longest episode</source>
        <translation>Längste Episode</translation>
    </message>
    <message>
        <source>Emulator frames after which an episode is cut.</source>
        <translation>Emulatorbilder, nach denen eine Episode abgeschnitten wird.</translation>
    </message>
    <message>
        <source>A lost life ends</source>
        <translation>Verlorenes Leben beendet</translation>
    </message>
    <message>
        <source>Ends the episode at each lost life.</source>
        <translation>Beendet die Episode bei jedem verlorenen Leben.</translation>
    </message>
    <message>
        <source>Hide the score</source>
        <translation>Punktzahl verbergen</translation>
    </message>
    <message>
        <source>Blanks the game&apos;s score in what the model sees.</source>
        <translation>Verdeckt die Punktzahl des Spiels in dem, was das Modell sieht.</translation>
    </message>
    <message>
        <source>Masked rows</source>
        <translation>Verdeckte Zeilen</translation>
    </message>
    <message>
        <source>Further screen rows to blank: first,last,first,last.</source>
        <translation>Weitere Bildschirmzeilen, die verdeckt werden: erste,letzte,erste,letzte.</translation>
    </message>
    <message>
        <source>Colour frames</source>
        <translation>Farbbilder</translation>
    </message>
    <message>
        <source>Records what people see; off only for benchmarks.</source>
        <translation>Zeichnet auf, was Menschen sehen; aus nur für Leistungsmessungen.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Anneal</source>
        <translation>Absenken</translation>
    </message>
    <message>
        <source>Lowers the learning rate to 0 over the steps below.</source>
        <translation>Senkt die Lernrate über die Schritte darunter auf 0.</translation>
    </message>
    <message>
        <source>Anneal over</source>
        <translation>Absenken über</translation>
    </message>
    <message>
        <source>Environment steps over which the learning rate falls.</source>
        <translation>Umgebungsschritte, über die die Lernrate sinkt.</translation>
    </message>
    <message>
        <source>Rollout length</source>
        <translation>Länge der Rollouts</translation>
    </message>
    <message>
        <source>Steps of each environment between two updates.</source>
        <translation>Schritte jeder Umgebung zwischen zwei Updates.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Passes over a rollout in one update.</source>
        <translation>Durchgänge durch einen Rollout je Update.</translation>
    </message>
    <message>
        <source>Minibatches</source>
        <translation>Minibatches</translation>
    </message>
    <message>
        <source>Parts into which a rollout is cut for each pass.</source>
        <translation>Teile, in die ein Rollout je Durchgang zerlegt wird.</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Diskontierung</translation>
    </message>
    <message>
        <source>Worth of a reward one step later.</source>
        <translation>Wert einer Belohnung einen Schritt später.</translation>
    </message>
    <message>
        <source>GAE lambda</source>
        <translation>GAE-Lambda</translation>
    </message>
    <message>
        <source>Balance of bias and variance in the advantages.</source>
        <translation>Abwägung von Verzerrung und Varianz in den Vorteilen.</translation>
    </message>
    <message>
        <source>Clip range</source>
        <translation>Clip-Bereich</translation>
    </message>
    <message>
        <source>How far an update may move the action probabilities.</source>
        <translation>Wie weit ein Update die Aktionswahrscheinlichkeiten bewegen darf.</translation>
    </message>
    <message>
        <source>Clip the value loss</source>
        <translation>Wertverlust beschneiden</translation>
    </message>
    <message>
        <source>Limits the change of the value estimates too.</source>
        <translation>Begrenzt auch die Änderung der Wertschätzungen.</translation>
    </message>
    <message>
        <source>Entropy bonus</source>
        <translation>Entropiebonus</translation>
    </message>
    <message>
        <source>Weight of the bonus for trying different actions.</source>
        <translation>Gewicht des Bonus für das Ausprobieren verschiedener Aktionen.</translation>
    </message>
    <message>
        <source>Value weight</source>
        <translation>Gewicht des Werts</translation>
    </message>
    <message>
        <source>Weight of the value loss.</source>
        <translation>Gewicht des Wertverlusts.</translation>
    </message>
    <message>
        <source>Gradient limit</source>
        <translation>Gradientengrenze</translation>
    </message>
    <message>
        <source>Largest norm of a gradient.</source>
        <translation>Größte Norm eines Gradienten.</translation>
    </message>
    <message>
        <source>Target KL</source>
        <translation>Ziel-KL</translation>
    </message>
    <message>
        <source>Ends an update early beyond this divergence; 0: never.</source>
        <translation>Beendet ein Update vorzeitig jenseits dieser Divergenz; 0: nie.</translation>
    </message>
    <message>
        <source>Normalise advantages</source>
        <translation>Vorteile normieren</translation>
    </message>
    <message>
        <source>Scales the advantages of each minibatch.</source>
        <translation>Skaliert die Vorteile jedes Minibatches.</translation>
    </message>
    <message>
        <source>Hide episode ends</source>
        <translation>Episodenenden verbergen</translation>
    </message>
    <message>
        <source>Keeps the end of an episode from being a signal.</source>
        <translation>Verhindert, dass das Ende einer Episode ein Signal ist.</translation>
    </message>
    <message>
        <source>Play while learning</source>
        <translation>Spielen beim Lernen</translation>
    </message>
    <message>
        <source>Plays the next rollout while the last one is learnt.</source>
        <translation>Spielt den nächsten Rollout, während der letzte gelernt wird.</translation>
    </message>
    <message>
        <source>Ensemble members</source>
        <translation>Ensemble-Mitglieder</translation>
    </message>
    <message>
        <source>Reward networks, each trained on its own resample.</source>
        <translation>Belohnungsnetze, jedes auf eigener Neuziehung trainiert.</translation>
    </message>
    <message>
        <source>Reward learning rate</source>
        <translation>Lernrate der Belohnung</translation>
    </message>
    <message>
        <source>Step size of Adam for the reward networks.</source>
        <translation>Schrittweite von Adam für die Belohnungsnetze.</translation>
    </message>
    <message>
        <source>Answers per batch</source>
        <translation>Antworten je Batch</translation>
    </message>
    <message>
        <source>Answers in one gradient step.</source>
        <translation>Antworten in einem Gradientenschritt.</translation>
    </message>
    <message>
        <source>Label noise</source>
        <translation>Rauschen der Antworten</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Gewichtsabnahme</translation>
    </message>
    <message>
        <source>Start of the adaptive L2 coefficient.</source>
        <translation>Anfang des adaptiven L2-Koeffizienten.</translation>
    </message>
    <message>
        <source>Overfit from</source>
        <translation>Überanpassung ab</translation>
    </message>
    <message>
        <source>Held-out loss over training loss, lower bound.</source>
        <translation>Zurückgehaltener Verlust durch Trainingsverlust, untere Grenze.</translation>
    </message>
    <message>
        <source>Overfit to</source>
        <translation>Überanpassung bis</translation>
    </message>
    <message>
        <source>Held-out loss over training loss, upper bound.</source>
        <translation>Zurückgehaltener Verlust durch Trainingsverlust, obere Grenze.</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Reward scale</source>
        <translation>Maß der Belohnung</translation>
    </message>
    <message>
        <source>Deviation of the rewards that the policy receives.</source>
        <translation>Streuung der Belohnungen, die die Policy erhält.</translation>
    </message>
    <message>
        <source>Answers kept</source>
        <translation>Behaltene Antworten</translation>
    </message>
    <message>
        <source>Newest answers used for training.</source>
        <translation>Neueste Antworten, mit denen trainiert wird.</translation>
    </message>
    <message>
        <source>Steps scored per clip</source>
        <translation>Bewertete Schritte je Clip</translation>
    </message>
    <message>
        <source>Steps of a clip drawn for each gradient step; 0: all.</source>
        <translation>Schritte eines Clips, die je Gradientenschritt gezogen werden; 0: alle.</translation>
    </message>
    <message>
        <source>Selector</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Clip length</source>
        <translation>Länge der Clips</translation>
    </message>
    <message>
        <source>Agent steps of a clip; 15 are one second of Atari.</source>
        <translation>Agentenschritte eines Clips; 15 sind eine Sekunde Atari.</translation>
    </message>
    <message>
        <source>Random share</source>
        <translation>Zufallsanteil</translation>
    </message>
    <message>
        <source>Share of queries drawn at random, whatever the model thinks.</source>
        <translation>Anteil der Anfragen, die zufällig gezogen werden, was immer das Modell meint.</translation>
    </message>
    <message>
        <source>Candidates per query</source>
        <translation>Kandidaten je Anfrage</translation>
    </message>
    <message>
        <source>Candidate queries scored for each one asked.</source>
        <translation>Mögliche Anfragen, die für jede gestellte bewertet werden.</translation>
    </message>
    <message>
        <source>Candidate clips</source>
        <translation>Clips zur Auswahl</translation>
    </message>
    <message>
        <source>Newest clips from which queries are made.</source>
        <translation>Neueste Clips, aus denen Anfragen entstehen.</translation>
    </message>
    <message>
        <source>Queries ready</source>
        <translation>Bereite Anfragen</translation>
    </message>
    <message>
        <source>Queries kept waiting, so that nobody waits for them.</source>
        <translation>Anfragen, die bereitgehalten werden, damit niemand auf sie wartet.</translation>
    </message>
    <message>
        <source>First queries</source>
        <translation>Erste Anfragen</translation>
    </message>
    <message>
        <source>Queries asked about the untrained policy.</source>
        <translation>Anfragen zur untrainierten Policy.</translation>
    </message>
    <message>
        <source>Schedule length</source>
        <translation>Länge des Zeitplans</translation>
    </message>
    <message>
        <source>Steps after which half as many queries are asked.</source>
        <translation>Schritte, nach denen halb so viele Anfragen gestellt werden.</translation>
    </message>
    <message>
        <source>Queries per 1,000 steps</source>
        <translation>Anfragen je 1000 Schritte</translation>
    </message>
    <message>
        <source>Rate of queries at the start.</source>
        <translation>Rate der Anfragen am Anfang.</translation>
    </message>
    <message>
        <source>Answers before learning</source>
        <translation>Antworten vor dem Lernen</translation>
    </message>
    <message>
        <source>Answers before the reward is first fitted.</source>
        <translation>Antworten, bevor die Belohnung zum ersten Mal angepasst wird.</translation>
    </message>
    <message>
        <source>First fit</source>
        <translation>Erste Anpassung</translation>
    </message>
    <message>
        <source>Gradient steps of the first fit.</source>
        <translation>Gradientenschritte der ersten Anpassung.</translation>
    </message>
    <message>
        <source>Fit per round</source>
        <translation>Anpassung je Runde</translation>
    </message>
    <message>
        <source>Gradient steps of the reward in each round.</source>
        <translation>Gradientenschritte der Belohnung in jeder Runde.</translation>
    </message>
    <message>
        <source>Updates per round</source>
        <translation>Updates je Runde</translation>
    </message>
    <message>
        <source>Policy updates in each round.</source>
        <translation>Policy-Updates in jeder Runde.</translation>
    </message>
    <message>
        <source>Checkpoint every</source>
        <translation>Checkpoint alle</translation>
    </message>
    <message>
        <source>Minutes between checkpoints; 0: after each round.</source>
        <translation>Minuten zwischen Checkpoints; 0: nach jeder Runde.</translation>
    </message>
    <message>
        <source>Evaluation episodes</source>
        <translation>Episoden der Auswertung</translation>
    </message>
    <message>
        <source>Games at the start and the end; 0: none.</source>
        <translation>Spiele am Anfang und am Ende; 0: keine.</translation>
    </message>
    <message>
        <source>Evaluation length</source>
        <translation>Länge der Auswertung</translation>
    </message>
    <message>
        <source>Most steps of an evaluation game.</source>
        <translation>Höchstzahl der Schritte eines Auswertungsspiels.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Base of every random draw of the learner.</source>
        <translation>Grundlage jeder Zufallsziehung des Lerners.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>auto (a GPU when there is one), cpu, or cuda:0, cuda:1, ...</source>
        <translation>auto (eine GPU, wenn es eine gibt), cpu, oder cuda:0, cuda:1, ...</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Threads of the networks; 0: measured at the start.</source>
        <translation>Threads der Netze; 0: beim Start gemessen.</translation>
    </message>
    <message>
        <source>Chance that the last action is repeated instead; 0.25 in Gymnasium&apos;s v5.</source>
        <translation>Wahrscheinlichkeit, dass stattdessen die letzte Aktion wiederholt wird; 0.25 in v5 von Gymnasium.</translation>
    </message>
    <message>
        <source>Share of choices taken to be random slips; a ranking of K is K - 1 choices.</source>
        <translation>Anteil der Wahlen, die als zufällige Versehen gelten; eine Rangfolge von K sind K - 1 Wahlen.</translation>
    </message>
    <message>
        <source>Share of values set to 0 while the reward is fitted.</source>
        <translation>Anteil der Werte, die beim Anpassen der Belohnung auf 0 gesetzt werden.</translation>
    </message>
    <message>
        <source>How queries are chosen: random, disagreement.</source>
        <translation>Wie Anfragen gewählt werden: random (zufällig), disagreement (Uneinigkeit).</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>Keyword arguments of an environment of Gymnasium, as a JSON object.</source>
        <translation>Benannte Argumente einer Umgebung von Gymnasium, als JSON-Objekt.</translation>
    </message>
    <message>
        <source>Step limit</source>
        <translation>Schrittgrenze</translation>
    </message>
    <message>
        <source>Steps after which an episode of Gymnasium is cut; 0: as the environment says.</source>
        <translation>Schritte, nach denen eine Episode von Gymnasium endet; 0: wie die Umgebung es will.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>nature or impala for pictures, mlp for numbers; auto: nature or mlp.</source>
        <translation>nature oder impala für Bilder, mlp für Zahlen; auto: nature oder mlp.</translation>
    </message>
    <message>
        <source>Hidden units</source>
        <translation>Verdeckte Einheiten</translation>
    </message>
    <message>
        <source>Units of each hidden layer of the mlp network.</source>
        <translation>Einheiten jeder verdeckten Schicht des mlp-Netzes.</translation>
    </message>
    <message>
        <source>Separate networks</source>
        <translation>Getrennte Netze</translation>
    </message>
    <message>
        <source>Lets actions and value share no layer of the mlp.</source>
        <translation>Aktionen und Wert teilen sich keine Schicht des mlp.</translation>
    </message>
    <message>
        <source>Normalise observations</source>
        <translation>Beobachtungen normieren</translation>
    </message>
    <message>
        <source>Scales numbers to mean 0 and deviation 1.</source>
        <translation>Bringt Zahlen auf Mittelwert 0 und Standardabweichung 1.</translation>
    </message>
    <message>
        <source>Normalise the reward</source>
        <translation>Belohnung normieren</translation>
    </message>
    <message>
        <source>Divides it by the deviation of its return.</source>
        <translation>Teilt sie durch die Standardabweichung ihrer Summe.</translation>
    </message>
    <message>
        <source>Anneal the clip range</source>
        <translation>Clip-Bereich abkühlen</translation>
    </message>
    <message>
        <source>Lowers the clip range over the steps below as well.</source>
        <translation>Senkt auch den Clip-Bereich über die Schritte darunter.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Gedächtnis</translation>
    </message>
    <message>
        <source>Units of an LSTM that remembers earlier steps; 0: none.</source>
        <translation>Einheiten eines LSTM, das sich an frühere Schritte erinnert; 0: keines.</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>adam, or rmsprop, which A2C uses.</source>
        <translation>adam oder rmsprop, das A2C verwendet.</translation>
    </message>
    <message>
        <source>Step size of the optimiser for the policy.</source>
        <translation>Schrittweite des Optimierers für die Policy.</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <source>ppo; sac for real numbers, dqn for one choice, both from a replay; auto: sac or dqn where they fit.</source>
        <translation>ppo; sac für reelle Zahlen, dqn für eine Auswahl, beide aus einem Replay; auto: sac oder dqn, wo sie passen.</translation>
    </message>
    <message>
        <source>Exploring first</source>
        <translation>Erkundung zuerst</translation>
    </message>
    <message>
        <source>Steps played for new situations before the first queries; 0: none.</source>
        <translation>Schritte, in denen vor den ersten Anfragen neue Situationen gesucht werden; 0: keine.</translation>
    </message>
    <message>
        <source>Steps kept</source>
        <translation>Aufbewahrte Schritte</translation>
    </message>
    <message>
        <source>Newest steps that SAC and DQN learn from; they cost memory.</source>
        <translation>Neueste Schritte, aus denen SAC und DQN lernen; sie kosten Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>Steps per turn</source>
        <translation>Schritte je Durchgang</translation>
    </message>
    <message>
        <source>Steps of each environment between two spells of learning.</source>
        <translation>Schritte jeder Umgebung zwischen zwei Lernphasen.</translation>
    </message>
    <message>
        <source>Updates per step</source>
        <translation>Updates je Schritt</translation>
    </message>
    <message>
        <source>Gradient steps for each step that was played.</source>
        <translation>Gradientenschritte für jeden gespielten Schritt.</translation>
    </message>
    <message>
        <source>Learning starts</source>
        <translation>Lernbeginn</translation>
    </message>
    <message>
        <source>Steps that are kept before learning starts.</source>
        <translation>Schritte, die vor dem Lernbeginn aufbewahrt sind.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Steps in one gradient step.</source>
        <translation>Schritte in einem Gradientenschritt.</translation>
    </message>
    <message>
        <source>Units of each hidden layer of SAC and DQN.</source>
        <translation>Einheiten jeder verborgenen Schicht von SAC und DQN.</translation>
    </message>
    <message>
        <source>Step size of Adam for SAC and DQN.</source>
        <translation>Schrittweite von Adam für SAC und DQN.</translation>
    </message>
    <message>
        <source>Target rate</source>
        <translation>Zielrate</translation>
    </message>
    <message>
        <source>How far the target networks follow each time; 1: wholly.</source>
        <translation>Wie weit die Zielnetze jedes Mal folgen; 1: ganz.</translation>
    </message>
    <message>
        <source>Target period</source>
        <translation>Zielabstand</translation>
    </message>
    <message>
        <source>Gradient steps between two moves of the targets.</source>
        <translation>Gradientenschritte zwischen zwei Bewegungen der Zielnetze.</translation>
    </message>
    <message>
        <source>First temperature</source>
        <translation>Anfangstemperatur</translation>
    </message>
    <message>
        <source>Worth of chance in SAC at the start; then learnt.</source>
        <translation>Wert des Zufalls in SAC am Anfang; danach gelernt.</translation>
    </message>
    <message>
        <source>Random actions at first</source>
        <translation>Zufällige Aktionen am Anfang</translation>
    </message>
    <message>
        <source>Share of random actions of DQN at the start.</source>
        <translation>Anteil zufälliger Aktionen von DQN am Anfang.</translation>
    </message>
    <message>
        <source>Random actions at last</source>
        <translation>Zufällige Aktionen am Ende</translation>
    </message>
    <message>
        <source>Share to which it falls.</source>
        <translation>Anteil, auf den er fällt.</translation>
    </message>
    <message>
        <source>Falls over</source>
        <translation>Fällt über</translation>
    </message>
    <message>
        <source>Steps over which the share of random actions falls.</source>
        <translation>Schritte, über die der Anteil zufälliger Aktionen fällt.</translation>
    </message>
    <message>
        <source>Updates after exploring</source>
        <translation>Updates nach der Erkundung</translation>
    </message>
    <message>
        <source>Gradient steps of the new critic when the learned reward takes over.</source>
        <translation>Gradientenschritte des neuen Kritikers, wenn die gelernte Belohnung übernimmt.</translation>
    </message>
    <message>
        <source>Hold to the start</source>
        <translation>Am Anfang festhalten</translation>
    </message>
    <message>
        <source>Weight of the divergence from the policy before its first update, cloned or new; 0: none.</source>
        <translation>Gewicht der Abweichung von der Policy vor ihrem ersten Update, nachgeahmt oder neu; 0: keins.</translation>
    </message>
    <message>
        <source>Pessimism</source>
        <translation>Pessimismus</translation>
    </message>
    <message>
        <source>Deviations of the members&apos; rewards taken off their mean, for the policy to avoid what they disagree on.</source>
        <translation>Abweichungen der Belohnungen der Mitglieder, die von ihrem Mittel abgezogen werden, damit die Policy meidet, worüber sie uneinig sind.</translation>
    </message>
    <message>
        <source>Cloning steps</source>
        <translation>Schritte des Nachahmens</translation>
    </message>
    <message>
        <source>Gradient steps in which a new policy clones the demonstrations; 0: none.</source>
        <translation>Gradientenschritte, in denen eine neue Policy die Demonstrationen nachahmt; 0: keine.</translation>
    </message>
    <message>
        <source>Cloning batch</source>
        <translation>Batch des Nachahmens</translation>
    </message>
    <message>
        <source>Steps of demonstrations in one gradient step.</source>
        <translation>Schritte von Demonstrationen in einem Gradientenschritt.</translation>
    </message>
    <message>
        <source>Imitation weight</source>
        <translation>Gewicht des Nachahmens</translation>
    </message>
    <message>
        <source>Weight of the cloning loss while the policy improves; 0: none.</source>
        <translation>Gewicht des Verlusts des Nachahmens, während die Policy besser wird; 0: keins.</translation>
    </message>
    <message>
        <source>Imitate over</source>
        <translation>Nachahmen über</translation>
    </message>
    <message>
        <source>Environment steps over which the imitation weight falls to 0; 0: it stays.</source>
        <translation>Schritte der Umgebung, über die das Gewicht auf 0 fällt; 0: es bleibt.</translation>
    </message>
    <message>
        <source>Automatic labels</source>
        <translation>Automatische Vergleiche</translation>
    </message>
    <message>
        <source>Pairs for the reward in which a demonstration beats the first policy; 1,000 in Ibarz et al. 2018.</source>
        <translation>Paare für die Belohnung, in denen eine Demonstration besser ist als die erste Policy; 1 000 in Ibarz et al. 2018.</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Policies</translation>
    </message>
    <message>
        <source>Policies that learn in turn from one reward, for different clips.</source>
        <translation>Policies, die abwechselnd von einer Belohnung lernen, für verschiedenartige Clips.</translation>
    </message>
    <message>
        <source>Updates in a turn</source>
        <translation>Schritte je Zug</translation>
    </message>
    <message>
        <source>Policy updates before the next policy&apos;s turn.</source>
        <translation>Verbesserungen einer Policy, bevor die nächste an der Reihe ist.</translation>
    </message>
    <message>
        <source>Guard</source>
        <translation>Wächter</translation>
    </message>
    <message>
        <source>The policy waits while the reward model foresees answers about its newest play worse than before.</source>
        <translation>Die Policy wartet, solange das Belohnungsmodell Antworten zu ihrem neuesten Spiel schlechter voraussieht als zuvor.</translation>
    </message>
    <message>
        <source>Answers compared</source>
        <translation>Verglichene Antworten</translation>
    </message>
    <message>
        <source>Newest answers that the guard compares with earlier ones.</source>
        <translation>Neueste Antworten, die der Wächter mit früheren vergleicht.</translation>
    </message>
    <message>
        <source>Learning from presses</source>
        <translation>Lernen aus Tastendrücken</translation>
    </message>
    <message>
        <source>tamer: the reward model learns from them; coach: the policy does; both; none.</source>
        <translation>tamer: das Belohnungsmodell lernt daraus; coach: die Policy; both: beide; none: niemand.</translation>
    </message>
    <message>
        <source>Weight of presses</source>
        <translation>Gewicht der Tastendrücke</translation>
    </message>
    <message>
        <source>Weight of their loss beside that of the answers.</source>
        <translation>Gewicht ihres Verlusts neben dem der Antworten.</translation>
    </message>
    <message>
        <source>Reaction time</source>
        <translation>Reaktionszeit</translation>
    </message>
    <message>
        <source>Seconds before a press; what came on the screen later is not meant.</source>
        <translation>Sekunden vor einem Tastendruck; was später zu sehen war, ist nicht gemeint.</translation>
    </message>
    <message>
        <source>Longest delay</source>
        <translation>Längste Verzögerung</translation>
    </message>
    <message>
        <source>Seconds before a press; what was on the screen earlier is not meant.</source>
        <translation>Sekunden vor einem Tastendruck; was früher zu sehen war, ist nicht gemeint.</translation>
    </message>
    <message>
        <source>Presses before learning</source>
        <translation>Tastendrücke vor dem Lernen</translation>
    </message>
    <message>
        <source>Presses before the reward is fitted without enough answers.</source>
        <translation>So viele Tastendrücke, bis die Belohnung auch ohne genug Antworten gelernt wird.</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>COACH: how much of a press is meant for each step further back.</source>
        <translation>COACH: welcher Teil eines Tastendrucks je Schritt weiter zurück noch gilt.</translation>
    </message>
    <message>
        <source>Step of a press</source>
        <translation>Schrittweite je Tastendruck</translation>
    </message>
    <message>
        <source>COACH: how far a press moves the policy.</source>
        <translation>COACH: wie weit ein Tastendruck die Policy bewegt.</translation>
    </message>
</context>
<context>
    <name>podium::LearnerWords</name>
    <message>
        <source>Idle</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Read answers</source>
        <translation>Antworten lesen</translation>
    </message>
    <message>
        <source>Fit reward</source>
        <translation>Belohnung anpassen</translation>
    </message>
    <message>
        <source>Improve policy</source>
        <translation>Policy verbessern</translation>
    </message>
    <message>
        <source>Make clips</source>
        <translation>Clips erzeugen</translation>
    </message>
    <message>
        <source>Choose queries</source>
        <translation>Anfragen wählen</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>Auswerten</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird beendet</translation>
    </message>
    <message>
        <source>Runs elsewhere</source>
        <translation>Läuft anderswo</translation>
    </message>
    <message>
        <source>Start it to make clips and to learn from the answers given so far.</source>
        <translation>Starten, um Clips zu erzeugen und aus den bisherigen Antworten zu lernen.</translation>
    </message>
    <message>
        <source>The networks are loaded and the games started.</source>
        <translation>Die Netze werden geladen und die Spiele gestartet.</translation>
    </message>
    <message>
        <source>Go on whenever you like. Nothing is lost meanwhile.</source>
        <translation>Fortsetzen ist jederzeit möglich. Inzwischen geht nichts verloren.</translation>
    </message>
    <message>
        <source>The checkpoint is written, so that the next start continues here.</source>
        <translation>Der Checkpoint wird geschrieben, damit der nächste Start hier weitermacht.</translation>
    </message>
    <message>
        <source>held out %1 of %2 pairs</source>
        <translation>zurückgehalten: %1 von %2 Paaren</translation>
    </message>
    <message>
        <source>%1 Its curves appear here; stop it there.</source>
        <translation>%1 Seine Kurven erscheinen hier; dort wird er angehalten.</translation>
    </message>
    <message>
        <source>Another process runs the learner of this project.</source>
        <translation>Ein anderer Prozess führt den Lerner dieses Projekts aus.</translation>
    </message>
</context>
<context>
    <name>podium::LoopDiagram</name>
    <message>
        <source>Loop of the learner</source>
        <translation>Schleife des Lerners</translation>
    </message>
</context>
<context>
    <name>podium::MainWindow</name>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>Annotieren</translation>
    </message>
    <message>
        <source>Learner</source>
        <translation>Lerner</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
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
        <translation>Tasten</translation>
    </message>
    <message>
        <source>+ - and arrows on a plot</source>
        <translation>+ - und Pfeiltasten in einem Diagramm</translation>
    </message>
    <message>
        <source>zoom, move; Home shows all, L is the log axis</source>
        <translation>zoomen, verschieben; Pos1 zeigt alles, L ist die logarithmische Achse</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>close the topmost panel</source>
        <translation>das oberste Feld schließen</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>/ and G in the history</source>
        <translation>/ und G im Verlauf</translation>
    </message>
    <message>
        <source>search; rows or tiles</source>
        <translation>suchen; Zeilen oder Kacheln</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Spielen</translation>
    </message>
    <message>
        <source>Unkept episode</source>
        <translation>Episode nicht behalten</translation>
    </message>
    <message>
        <source>The episode on the Play page was not kept. It is lost if you go on.</source>
        <translation>Die Episode auf der Seite Spielen wurde nicht behalten. Sie geht verloren, wenn es weitergeht.</translation>
    </message>
</context>
<context>
    <name>podium::MomentTrack</name>
    <message>
        <source>Good and bad moments</source>
        <translation>Gute und schlechte Momente</translation>
    </message>
    <message>
        <source>%1 good at frame %2</source>
        <translation>%1 gut bei Bild %2</translation>
    </message>
    <message>
        <source>%1 bad at frame %2</source>
        <translation>%1 schlecht bei Bild %2</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
</context>
<context>
    <name>podium::NewProjectDialog</name>
    <message>
        <source>project</source>
        <translation>projekt</translation>
    </message>
    <message>
        <source>Choose a file for the project.</source>
        <translation>Eine Datei für das Projekt wählen.</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name.</source>
        <translation>%1 gibt es schon. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>Den Ordner %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to.</source>
        <translation>In den Ordner %1 lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Choose a game.</source>
        <translation>Ein Spiel wählen.</translation>
    </message>
    <message>
        <source>%1 cannot be played here. Choose a game from the list.</source>
        <translation>%1 lässt sich hier nicht spielen. Ein Spiel aus der Liste wählen.</translation>
    </message>
    <message>
        <source>Game</source>
        <translation>Spiel</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Browse...</source>
        <translation>Durchsuchen...</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Waiting for the list of games.</source>
        <translation>Die Liste der Spiele wird erwartet.</translation>
    </message>
</context>
<context>
    <name>podium::OverlayPanel</name>
    <message>
        <source>Close (Escape)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>podium::PartLabels</name>
    <message>
        <source>✓ right</source>
        <translation>✓ richtig</translation>
    </message>
    <message>
        <source>✓ supported</source>
        <translation>✓ belegt</translation>
    </message>
    <message>
        <source>○ neutral</source>
        <translation>○ neutral</translation>
    </message>
    <message>
        <source>○ partly</source>
        <translation>○ teilweise</translation>
    </message>
    <message>
        <source>✕ wrong, the first one</source>
        <translation>✕ falsch, der erste</translation>
    </message>
    <message>
        <source>✕ wrong</source>
        <translation>✕ falsch</translation>
    </message>
    <message>
        <source>✕ unsupported</source>
        <translation>✕ nicht belegt</translation>
    </message>
    <message>
        <source>to judge</source>
        <translation>zu beurteilen</translation>
    </message>
    <message>
        <source>%1 of %2 judged</source>
        <translation>%1 von %2 beurteilt</translation>
    </message>
</context>
<context>
    <name>podium::PartsBar</name>
    <message>
        <source>1 slightly</source>
        <translation>1 etwas</translation>
    </message>
    <message>
        <source>%1 much</source>
        <translation>%1 viel</translation>
    </message>
    <message>
        <source>How much better?</source>
        <translation>Wie viel besser?</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Write a better one</source>
        <translation>Besseren Text</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Melden</translation>
    </message>
    <message>
        <source>%1 ✓</source>
        <translation>%1 ✓</translation>
    </message>
    <message>
        <source>%1, answered</source>
        <translation>%1, beantwortet</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Tags: %1</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Begründung: %1</translation>
    </message>
    <message>
        <source>Edited: %1</source>
        <translation>Bearbeitet: %1</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>Flagged: %1</source>
        <translation>Gemeldet: %1</translation>
    </message>
    <message>
        <source>How much better, as a number</source>
        <translation>Um wie viel besser, als Zahl</translation>
    </message>
    <message>
        <source>A number of zero or more (key %1)</source>
        <translation>Eine Zahl ab null (Taste %1)</translation>
    </message>
    <message>
        <source>“%1” is no number. Write it like this: %2</source>
        <translation>„%1“ ist keine Zahl. So schreiben: %2</translation>
    </message>
    <message>
        <source>The next question: key %1</source>
        <translation>Die nächste Frage: Taste %1</translation>
    </message>
    <message>
        <source>After the choice: key %1</source>
        <translation>Nach der Wahl: Taste %1</translation>
    </message>
</context>
<context>
    <name>podium::PlayControls</name>
    <message>
        <source>Action %1</source>
        <translation>Aktion %1</translation>
    </message>
    <message>
        <source>Switch %1</source>
        <translation>Schalter %1</translation>
    </message>
    <message>
        <source>Choice %1: %2</source>
        <translation>Wahl %1: %2</translation>
    </message>
    <message>
        <source>Number %1: %2</source>
        <translation>Zahl %1: %2</translation>
    </message>
    <message>
        <source>This environment has more choices than there are keys for: it cannot be played by hand.</source>
        <translation>Diese Umgebung hat mehr Möglichkeiten, als es Tasten gibt: Sie kann nicht von Hand gespielt werden.</translation>
    </message>
    <message numerus="yes">
        <source>Only the first two numbers of an action have keys; %n others rest.</source>
        <translation>
            <numerusform>Nur die ersten beiden Zahlen einer Aktion haben Tasten; %n weitere ruht.</numerusform>
            <numerusform>Nur die ersten beiden Zahlen einer Aktion haben Tasten; %n weitere ruhen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>podium::PlayPage</name>
    <message>
        <source>Slower</source>
        <translation>Langsamer</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Schneller</translation>
    </message>
    <message>
        <source>The demonstration was taken back: nobody learns from it.</source>
        <translation>Die Demonstration wurde zurückgenommen: Niemand lernt aus ihr.</translation>
    </message>
    <message>
        <source>The demonstration counts again.</source>
        <translation>Die Demonstration zählt wieder.</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Taste %1</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Demonstrations</source>
        <translation>Demonstrationen</translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, score %2</source>
        <translation>%1, Punkte %2</translation>
    </message>
    <message>
        <source>Show what you want by playing yourself</source>
        <translation>Durch eigenes Spielen zeigen, was gewünscht ist</translation>
    </message>
    <message>
        <source>A new policy begins by imitating what you keep, and the reward may learn from it.</source>
        <translation>Eine neue Policy beginnt damit, nachzuahmen, was behalten wird, und die Belohnung kann daraus lernen.</translation>
    </message>
    <message>
        <source>Start the game</source>
        <translation>Spiel starten</translation>
    </message>
    <message>
        <source>The environment is starting...</source>
        <translation>Die Umgebung startet...</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Enter begins an episode.</source>
        <translation>Enter beginnt eine Episode.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>P goes on, E ends the episode.</source>
        <translation>P setzt fort, E beendet die Episode.</translation>
    </message>
    <message>
        <source>The episode is over: %1</source>
        <translation>Die Episode ist vorbei: %1</translation>
    </message>
    <message>
        <source>Enter keeps it as a demonstration, Delete discards it.</source>
        <translation>Enter behält sie als Demonstration, Entf verwirft sie.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Saving...</source>
        <translation>Wird gespeichert...</translation>
    </message>
    <message>
        <source>The environment cannot be played</source>
        <translation>Die Umgebung kann nicht gespielt werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>End episode</source>
        <translation>Episode beenden</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Does: %1</source>
        <translation>Tut: %1</translation>
    </message>
    <message>
        <source>The demonstration is not saved: %1</source>
        <translation>Die Demonstration ist nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>The demonstration is saved. Z takes it back.</source>
        <translation>Die Demonstration ist gespeichert. Z nimmt sie zurück.</translation>
    </message>
    <message>
        <source>speed x%1</source>
        <translation>Tempo x%1</translation>
    </message>
</context>
<context>
    <name>podium::PlayRoom</name>
    <message>
        <source>Play</source>
        <translation>Spielen</translation>
    </message>
    <message>
        <source>Teach</source>
        <translation>Anleiten</translation>
    </message>
    <message>
        <source>Show what you want by playing yourself</source>
        <translation>Durch eigenes Spielen zeigen, was gewünscht ist</translation>
    </message>
    <message>
        <source>Judge the policy while it plays</source>
        <translation>Die Policy beim Spielen beurteilen</translation>
    </message>
    <message>
        <source>Play or teach</source>
        <translation>Spielen oder anleiten</translation>
    </message>
</context>
<context>
    <name>podium::PlayWindow</name>
    <message>
        <source>The environment is starting...</source>
        <translation>Die Umgebung startet ...</translation>
    </message>
    <message>
        <source>speed x%1</source>
        <translation>Tempo x%1</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>Episode %1   return %2   %3</source>
        <translation>Episode %1   Ertrag %2   %3</translation>
    </message>
    <message>
        <source>Space pause, + and - speed, Esc close</source>
        <translation>Leertaste Pause, + und - Tempo, Esc schließen</translation>
    </message>
</context>
<context>
    <name>podium::PlotExport</name>
    <message>
        <source>Save plot</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>The plot was not saved</source>
        <translation>Das Diagramm wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another folder.</source>
        <translation>%1 lässt sich nicht schreiben: %2. Einen anderen Ordner wählen.</translation>
    </message>
</context>
<context>
    <name>podium::PlotList</name>
    <message>
        <source>Reward model: accuracy</source>
        <translation>Belohnungsmodell: Genauigkeit</translation>
    </message>
    <message>
        <source>share of pairs</source>
        <translation>Anteil der Paare</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>Reward model: loss</source>
        <translation>Belohnungsmodell: Verlust</translation>
    </message>
    <message>
        <source>nats per answer</source>
        <translation>Nats je Antwort</translation>
    </message>
    <message>
        <source>Predicted reward</source>
        <translation>Vorhergesagte Belohnung</translation>
    </message>
    <message>
        <source>per step</source>
        <translation>je Schritt</translation>
    </message>
    <message>
        <source>what the policy is paid</source>
        <translation>was die Policy erhält</translation>
    </message>
    <message>
        <source>True score</source>
        <translation>Wahre Punktzahl</translation>
    </message>
    <message>
        <source>per game</source>
        <translation>je Spiel</translation>
    </message>
    <message>
        <source>while learning</source>
        <translation>beim Lernen</translation>
    </message>
    <message>
        <source>evaluation</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>queries waiting</source>
        <translation>wartende Anfragen</translation>
    </message>
    <message>
        <source>Disagreement</source>
        <translation>Uneinigkeit</translation>
    </message>
    <message>
        <source>deviation of the ensemble</source>
        <translation>Streuung des Ensembles</translation>
    </message>
    <message>
        <source>candidate clips</source>
        <translation>Clips zur Auswahl</translation>
    </message>
    <message>
        <source>Entropy of the policy</source>
        <translation>Entropie der Policy</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>Nats</translation>
    </message>
    <message>
        <source>entropy</source>
        <translation>Entropie</translation>
    </message>
    <message>
        <source>Size of policy updates</source>
        <translation>Größe der Policy-Updates</translation>
    </message>
    <message>
        <source>KL in nats, share clipped</source>
        <translation>KL in Nats, Anteil beschnitten</translation>
    </message>
    <message>
        <source>KL</source>
        <translation>KL</translation>
    </message>
    <message>
        <source>clipped</source>
        <translation>beschnitten</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>environment steps per second</source>
        <translation>Umgebungsschritte je Sekunde</translation>
    </message>
    <message>
        <source>steps/s</source>
        <translation>Schritte/s</translation>
    </message>
    <message>
        <source>Time of an iteration</source>
        <translation>Zeit eines Durchgangs</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>playing</source>
        <translation>spielen</translation>
    </message>
    <message>
        <source>learning</source>
        <translation>lernen</translation>
    </message>
    <message>
        <source>Imitation of demonstrations</source>
        <translation>Nachahmung der Demonstrationen</translation>
    </message>
    <message>
        <source>share of actions</source>
        <translation>Anteil der Aktionen</translation>
    </message>
    <message>
        <source>Answers foreseen</source>
        <translation>Vorausgesehene Antworten</translation>
    </message>
    <message>
        <source>share, before they were learnt from</source>
        <translation>Anteil, bevor aus ihnen gelernt wurde</translation>
    </message>
    <message>
        <source>newest answers</source>
        <translation>neueste Antworten</translation>
    </message>
    <message>
        <source>those before</source>
        <translation>die davor</translation>
    </message>
    <message>
        <source>Distance from the first policy</source>
        <translation>Abstand von der ersten Policy</translation>
    </message>
    <message>
        <source>square root of the KL in nats</source>
        <translation>Wurzel der KL in Nats</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Loss of presses</source>
        <translation>Verlust der Tastendrücke</translation>
    </message>
    <message>
        <source>squared, of one press</source>
        <translation>quadriert, je Tastendruck</translation>
    </message>
</context>
<context>
    <name>podium::PlotWidget</name>
    <message>
        <source>Points appear here when the learner has measured them.</source>
        <translation>Punkte erscheinen hier, wenn der Lerner sie gemessen hat.</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>bei %1</translation>
    </message>
    <message>
        <source>Log axis</source>
        <translation>Logarithmische Achse</translation>
    </message>
    <message>
        <source>Show all steps</source>
        <translation>Alle Schritte zeigen</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>Als Bild kopieren</translation>
    </message>
    <message>
        <source>Save as %1...</source>
        <translation>Speichern als %1...</translation>
    </message>
    <message>
        <source>dashed: %1</source>
        <translation>gestrichelt: %1</translation>
    </message>
</context>
<context>
    <name>podium::PolicyTable</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>not compared with the others</source>
        <translation>nicht mit den anderen verglichen</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Policy</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Gewonnen</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Worth, log-odds</source>
        <translation>Wert, Log-Quote</translation>
    </message>
    <message>
        <source>Policies by people&apos;s answers</source>
        <translation>Policies nach den Antworten</translation>
    </message>
    <message>
        <source>people</source>
        <translation>Menschen</translation>
    </message>
    <message>
        <source>A tie of each with an average policy is added, because some won or lost every time.</source>
        <translation>Je ein Gleichstand mit einer mittleren Policy ist hinzugefügt, weil manche immer gewannen oder verloren.</translation>
    </message>
    <message>
        <source>A difference of 1 is odds of 2.7 that a clip of the one is preferred; intervals hold in 95 % of cases.</source>
        <translation>Ein Unterschied von 1 heißt: 2,7 zu 1, dass ein Clip der einen vorgezogen wird; Intervalle gelten in 95 % der Fälle.</translation>
    </message>
</context>
<context>
    <name>podium::PreviewSplit</name>
    <message>
        <source>Form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Form or preview</source>
        <translation>Formular oder Vorschau</translation>
    </message>
</context>
<context>
    <name>podium::ProjectHost</name>
    <message>
        <source>Preparing the demo project...</source>
        <translation>Das Demoprojekt wird vorbereitet...</translation>
    </message>
    <message>
        <source>Opening %1...</source>
        <translation>%1 wird geöffnet...</translation>
    </message>
    <message>
        <source>The learner writes its checkpoint...</source>
        <translation>Der Lerner schreibt seinen Checkpoint...</translation>
    </message>
</context>
<context>
    <name>podium::ProjectPage</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Task: %1</source>
        <translation>Aufgabe: %1</translation>
    </message>
    <message>
        <source>Guidelines and examples</source>
        <translation>Richtlinien und Beispiele</translation>
    </message>
    <message>
        <source>The project cannot be read: %1</source>
        <translation>Das Projekt lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>Somebody else has changed this project meanwhile. Save replaces their changes by yours; discard yours to see theirs.</source>
        <translation>Inzwischen hat jemand anders dieses Projekt geändert. Speichern ersetzt jene Änderungen durch die eigenen; Verwerfen zeigt die fremden.</translation>
    </message>
    <message>
        <source>Enter a title.</source>
        <translation>Einen Titel eingeben.</translation>
    </message>
    <message>
        <source>Saved changes count for everybody from the next query on.</source>
        <translation>Gespeicherte Änderungen gelten für alle ab der nächsten Anfrage.</translation>
    </message>
    <message>
        <source>Everything is saved.</source>
        <translation>Alles ist gespeichert.</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>Exportieren...</translation>
    </message>
    <message>
        <source>Writes the answers in the format of a trainer (Ctrl+E)</source>
        <translation>Schreibt die Antworten im Format eines Trainers (Strg+E)</translation>
    </message>
    <message>
        <source>Import...</source>
        <translation>Importieren...</translation>
    </message>
    <message>
        <source>Adds queries from a file or a folder (Ctrl+I)</source>
        <translation>Fügt Anfragen aus einer Datei oder einem Ordner hinzu (Strg+I)</translation>
    </message>
</context>
<context>
    <name>podium::ProjectPages</name>
    <message>
        <source>The project&apos;s task was changed. It counts from this query on.</source>
        <translation>Die Aufgabe des Projekts wurde geändert. Sie gilt ab dieser Anfrage.</translation>
    </message>
</context>
<context>
    <name>podium::PromptPanel</name>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
</context>
<context>
    <name>podium::QueryQueue</name>
    <message>
        <source>Query %1 is passed over, its items cannot be shown: %2</source>
        <translation>Anfrage %1 wird übergangen, ihre Elemente lassen sich nicht zeigen: %2</translation>
    </message>
</context>
<context>
    <name>podium::RankingStrip</name>
    <message>
        <source>Ranking</source>
        <translation>Rangfolge</translation>
    </message>
    <message>
        <source>No card is ranked yet.</source>
        <translation>Noch keine Karte ist geordnet.</translation>
    </message>
    <message>
        <source>tie with</source>
        <translation>gleich mit</translation>
    </message>
    <message>
        <source>to rank</source>
        <translation>zu ordnen</translation>
    </message>
</context>
<context>
    <name>podium::RatingRows</name>
    <message>
        <source>not rated</source>
        <translation>nicht bewertet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>from “%1” to “%2”</source>
        <translation>von „%1“ bis „%2“</translation>
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
        <translation>%1 ist nicht mehr da. Mit Entf aus dieser Liste nehmen.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1 - not found</source>
        <translation>%1 - nicht gefunden</translation>
    </message>
</context>
<context>
    <name>podium::RejectedRows</name>
    <message>
        <source>Rows that were kept out</source>
        <translation>Ausgelassene Zeilen</translation>
    </message>
    <message>
        <source>Why it was kept out</source>
        <translation>Warum sie ausgelassen wurde</translation>
    </message>
</context>
<context>
    <name>podium::RichText</name>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistent</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>No role</source>
        <translation>Ohne Rolle</translation>
    </message>
</context>
<context>
    <name>podium::SampleItems</name>
    <message>
        <source>A sample of what is asked. It stands where the prompt will stand.</source>
        <translation>Ein Beispiel für das, was gefragt wird. Es steht, wo die Aufgabe stehen wird.</translation>
    </message>
    <message>
        <source>The first step of a sample.</source>
        <translation>Der erste Schritt eines Beispiels.</translation>
    </message>
    <message>
        <source>The second step of a sample.</source>
        <translation>Der zweite Schritt eines Beispiels.</translation>
    </message>
    <message>
        <source>A statement of the sample.</source>
        <translation>Eine Aussage des Beispiels.</translation>
    </message>
    <message>
        <source>The passage that is cited for it.</source>
        <translation>Die Stelle, die dafür zitiert wird.</translation>
    </message>
    <message>
        <source>A source</source>
        <translation>Eine Quelle</translation>
    </message>
    <message>
        <source>This is the first sentence of a sample. It stands where an item of the project will stand.

- It is as long as a short answer.
- It has a list, as many answers have.</source>
        <translation>Dies ist der erste Satz eines Beispiels. Es steht, wo ein Element des Projekts stehen wird.

- Es ist so lang wie eine kurze Antwort.
- Es hat eine Liste, wie viele Antworten.</translation>
    </message>
    <message>
        <source>This sample says the same in fewer words.</source>
        <translation>Dieses Beispiel sagt dasselbe in weniger Worten.</translation>
    </message>
    <message>
        <source>This is a longer sample. It has more than one paragraph, so that the room for longer items can be seen as well.

The second paragraph of the sample ends it.</source>
        <translation>Dies ist ein längeres Beispiel. Es hat mehr als einen Absatz, damit auch der Platz für längere Elemente zu sehen ist.

Der zweite Absatz beendet das Beispiel.</translation>
    </message>
</context>
<context>
    <name>podium::SeedField</name>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
</context>
<context>
    <name>podium::Settings</name>
    <message>
        <source>annotator</source>
        <translation>Annotierende</translation>
    </message>
</context>
<context>
    <name>podium::SettingsPage</name>
    <message>
        <source>Reduce motion</source>
        <translation>Bewegung verringern</translation>
    </message>
    <message>
        <source>Confirm pairs with Enter</source>
        <translation>Paare mit Enter bestätigen</translation>
    </message>
    <message>
        <source>Show the game&apos;s own score</source>
        <translation>Punktzahl des Spiels zeigen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Holds from the next start of the program.</source>
        <translation>Gilt ab dem nächsten Start des Programms.</translation>
    </message>
    <message>
        <source>Nothing slides or pulses, and clips on the Learner page wait for you to play them.</source>
        <translation>Nichts gleitet oder pulsiert, und Clips auf der Seite Lerner laufen erst auf Wunsch.</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Eigener Name</translation>
    </message>
    <message>
        <source>Stored with your answers in projects that you open from now on.</source>
        <translation>Wird mit den Antworten gespeichert, in Projekten, die von jetzt an geöffnet werden.</translation>
    </message>
    <message>
        <source>Off: the arrow keys choose and submit in one go. Undo takes back either way.</source>
        <translation>Aus: die Pfeiltasten wählen und geben in einem Zug ab. Rückgängig geht in beiden Fällen.</translation>
    </message>
    <message>
        <source>Keys of the Annotate page</source>
        <translation>Tasten der Seite Annotieren</translation>
    </message>
    <message>
        <source>Click a key to change it. The cards&apos; own letters and digits stay as they are; a command whose letter is a card&apos;s is on Alt and that letter.</source>
        <translation>Ein Klick auf eine Taste ändert sie. Die Buchstaben der Karten und die Ziffern bleiben, wie sie sind; ein Befehl, dessen Buchstabe einer Karte gehört, liegt auf Alt und diesem Buchstaben.</translation>
    </message>
    <message>
        <source>Learner</source>
        <translation>Lerner</translation>
    </message>
    <message>
        <source>Adds a plot of the true score to the Learner page. Seeing it while you answer can sway you; the learner never sees it.</source>
        <translation>Fügt der Seite Lerner ein Diagramm der wahren Punktzahl hinzu. Sie beim Antworten zu sehen, kann beeinflussen; der Lerner sieht sie nie.</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>Reply command</source>
        <translation>Antwortbefehl</translation>
    </message>
    <message>
        <source>for example: python3 chat_completions.py --url http://localhost:8000/v1</source>
        <translation>zum Beispiel: python3 chat_completions.py --url http://localhost:8000/v1</translation>
    </message>
    <message>
        <source>In projects whose annotators write conversations, this command of your machine makes the replies. It reads {&quot;messages&quot;: [...], &quot;n&quot;: 2, &quot;seed&quot;: 1} and writes a JSON array of replies. Projects never bring a command of their own.</source>
        <translation>In Projekten, in denen Annotierende Gespräche schreiben, macht dieser Befehl des eigenen Rechners die Antworten. Er liest {&quot;messages&quot;: [...], &quot;n&quot;: 2, &quot;seed&quot;: 1} und schreibt eine JSON-Liste von Antworten. Projekte bringen nie einen eigenen Befehl mit.</translation>
    </message>
</context>
<context>
    <name>podium::Sidebar</name>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Strg+%2)</translation>
    </message>
</context>
<context>
    <name>podium::SittingList</name>
    <message>
        <source>Nobody has judged yet. Episodes in which a key was pressed are listed here.</source>
        <translation>Noch hat niemand geurteilt. Hier stehen die Episoden, in denen eine Taste gedrückt wurde.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Presses</source>
        <translation>Urteile</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Judged episodes</source>
        <translation>Beurteilte Episoden</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>zählt</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Only who judged it can do that.</source>
        <translation>Das kann nur, wer sie beurteilt hat.</translation>
    </message>
</context>
<context>
    <name>podium::SkippedList</name>
    <message>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>What is left out</source>
        <translation>Was weggelassen wird</translation>
    </message>
</context>
<context>
    <name>podium::SplitField</name>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>All in one</source>
        <translation>Alles zusammen</translation>
    </message>
    <message>
        <source>Train and validation</source>
        <translation>Training und Validierung</translation>
    </message>
    <message>
        <source>Train, validation and test</source>
        <translation>Training, Validierung und Test</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Train takes the other %1 %.</source>
        <translation>Training erhält die übrigen %1 %.</translation>
    </message>
</context>
<context>
    <name>podium::StartPage</name>
    <message>
        <source>Try the demo</source>
        <translation>Demo ausprobieren</translation>
    </message>
    <message>
        <source>A game, a learner that starts from nothing, and you: rank clips and watch it change.</source>
        <translation>Ein Spiel, ein Lerner, der bei null beginnt, und ein Mensch: Clips ordnen und zusehen, wie er sich ändert.</translation>
    </message>
    <message>
        <source>New project...</source>
        <translation>Neues Projekt...</translation>
    </message>
    <message>
        <source>Open project...</source>
        <translation>Projekt öffnen...</translation>
    </message>
    <message>
        <source>A .podium file, also while others use it. Ctrl+O</source>
        <translation>Eine .podium-Datei, auch während andere sie nutzen. Strg+O</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>No projects yet</source>
        <translation>Noch keine Projekte</translation>
    </message>
    <message>
        <source>Projects that you create or open are listed here.</source>
        <translation>Angelegte und geöffnete Projekte stehen hier.</translation>
    </message>
    <message>
        <source>Podium</source>
        <translation>Podium</translation>
    </message>
    <message>
        <source>Teach a policy by ranking what it does.</source>
        <translation>Einer Policy etwas beibringen: ordnen, was sie tut.</translation>
    </message>
    <message>
        <source>%1 is not there any more. If it was moved, use Open project; Delete takes it off the list.</source>
        <translation>%1 ist nicht mehr da. Wurde es verschoben: Projekt öffnen; Entf nimmt es aus der Liste.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>Aus dieser Liste nehmen</translation>
    </message>
    <message>
        <source>Import...</source>
        <translation>Importieren...</translation>
    </message>
    <message>
        <source>Texts, images or videos to judge, from a file. A folder can be dropped here. Ctrl+I</source>
        <translation>Texte, Bilder oder Videos zum Beurteilen, aus einer Datei. Ein Ordner lässt sich hierher ziehen. Strg+I</translation>
    </message>
    <message>
        <source>Choose what is judged, and how. Ctrl+N</source>
        <translation>Wählen, was beurteilt wird, und wie. Strg+N</translation>
    </message>
</context>
<context>
    <name>podium::StatusStrip</name>
    <message>
        <source>Learner: %1</source>
        <translation>Lerner: %1</translation>
    </message>
    <message>
        <source>held out %1</source>
        <translation>zurückgehalten %1</translation>
    </message>
    <message>
        <source>%1 steps/s</source>
        <translation>%1 Schritte/s</translation>
    </message>
    <message>
        <source>Details and what to do</source>
        <translation>Einzelheiten und was zu tun ist</translation>
    </message>
    <message>
        <source>queue: %1 waiting</source>
        <translation>Warteschlange: %1 warten</translation>
    </message>
</context>
<context>
    <name>podium::StreamDecode</name>
    <message>
        <source>Decoding was cancelled.</source>
        <translation>Das Dekodieren wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The decoder of this video gave no frame for a minute. Is the file whole?</source>
        <translation>Der Dekoder dieses Videos lieferte eine Minute lang kein Bild. Ist die Datei vollständig?</translation>
    </message>
    <message>
        <source>This file cannot be decoded: it is damaged, or its end is missing.</source>
        <translation>Diese Datei lässt sich nicht dekodieren: sie ist beschädigt, oder ihr Ende fehlt.</translation>
    </message>
    <message>
        <source>There is no picture in this video.</source>
        <translation>Dieses Video enthält kein Bild.</translation>
    </message>
    <message>
        <source>A frame of this video has no known form.</source>
        <translation>Ein Bild dieses Videos hat keine bekannte Form.</translation>
    </message>
    <message>
        <source>There is no memory for a frame of this video.</source>
        <translation>Für ein Bild dieses Videos fehlt der Speicher.</translation>
    </message>
</context>
<context>
    <name>podium::TaskEditor</name>
    <message>
        <source>This project has answers. The form of the answer and the questions stay as they are; all else may change.</source>
        <translation>Dieses Projekt hat Antworten. Die Form der Antwort und die Fragen bleiben, wie sie sind; alles andere darf sich ändern.</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <translation>%1 (geändert)</translation>
    </message>
</context>
<context>
    <name>podium::TaskFields</name>
    <message>
        <source>Items in a query</source>
        <translation>Elemente einer Anfrage</translation>
    </message>
    <message>
        <source>How many stand side by side.</source>
        <translation>So viele stehen nebeneinander.</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>One line above the items.</source>
        <translation>Eine Zeile über den Elementen.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Slider from 0 to 100</source>
        <translation>Schieberegler von 0 bis 100</translation>
    </message>
    <message>
        <source>Points of the scale</source>
        <translation>Punkte der Skala</translation>
    </message>
    <message>
        <source>The low end means</source>
        <translation>Das untere Ende bedeutet</translation>
    </message>
    <message>
        <source>The high end means</source>
        <translation>Das obere Ende bedeutet</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Zu ordnen</translation>
    </message>
    <message>
        <source>All items</source>
        <translation>Alle Elemente</translation>
    </message>
    <message>
        <source>The best few</source>
        <translation>Die besten</translation>
    </message>
    <message>
        <source>As many as one likes</source>
        <translation>Beliebig viele</translation>
    </message>
    <message>
        <source>How many of the best</source>
        <translation>Wie viele der besten</translation>
    </message>
    <message>
        <source>Items that are left out</source>
        <translation>Ausgelassene Elemente</translation>
    </message>
    <message>
        <source>Are worse than all that are ranked</source>
        <translation>Sind schlechter als alle geordneten</translation>
    </message>
    <message>
        <source>Say nothing</source>
        <translation>Sagen nichts</translation>
    </message>
    <message>
        <source>Ties are offered</source>
        <translation>Gleichstand wird angeboten</translation>
    </message>
    <message>
        <source>&quot;Both bad&quot; is offered</source>
        <translation>„Beide schlecht“ wird angeboten</translation>
    </message>
    <message>
        <source>For queries in which nothing is good.</source>
        <translation>Für Anfragen, in denen nichts gut ist.</translation>
    </message>
    <message>
        <source>&quot;Can&apos;t tell&quot; is offered</source>
        <translation>„Unentscheidbar“ wird angeboten</translation>
    </message>
    <message>
        <source>How much better</source>
        <translation>Wie viel besser</translation>
    </message>
    <message>
        <source>Is not asked</source>
        <translation>Wird nicht gefragt</translation>
    </message>
    <message>
        <source>In 2 levels</source>
        <translation>In 2 Stufen</translation>
    </message>
    <message>
        <source>In 3 levels</source>
        <translation>In 3 Stufen</translation>
    </message>
    <message>
        <source>In 4 levels</source>
        <translation>In 4 Stufen</translation>
    </message>
    <message>
        <source>A number says how much better</source>
        <translation>Eine Zahl sagt, wie viel besser</translation>
    </message>
    <message>
        <source>Choices are confirmed with Enter</source>
        <translation>Die Wahl wird mit Enter bestätigt</translation>
    </message>
    <message>
        <source>Off: the choice itself is the answer.</source>
        <translation>Aus: die Wahl ist schon die Antwort.</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>For example: helpful, harmless. Each is answered by itself; the first one is what a learner follows. None: one question.</source>
        <translation>Zum Beispiel: hilfreich, harmlos. Jede wird für sich beantwortet; der ersten folgt ein Lerner. Keine: eine einzige Frage.</translation>
    </message>
    <message>
        <source>A reason in words</source>
        <translation>Begründung in Worten</translation>
    </message>
    <message>
        <source>May be given</source>
        <translation>Möglich</translation>
    </message>
    <message>
        <source>Is required</source>
        <translation>Nötig</translation>
    </message>
    <message>
        <source>Tags of a query</source>
        <translation>Tags einer Anfrage</translation>
    </message>
    <message>
        <source>Tags of an item</source>
        <translation>Tags eines Elements</translation>
    </message>
    <message>
        <source>Labels of passages</source>
        <translation>Markierungen von Textstellen</translation>
    </message>
    <message>
        <source>For stretches of a text that are marked.</source>
        <translation>Für Stellen eines Textes, die markiert werden.</translation>
    </message>
    <message>
        <source>Texts may be edited</source>
        <translation>Texte dürfen bearbeitet werden</translation>
    </message>
    <message>
        <source>The edited text counts as better than the one before.</source>
        <translation>Der bearbeitete Text gilt als besser als der vorige.</translation>
    </message>
    <message>
        <source>A better text may be written</source>
        <translation>Ein besserer Text darf geschrieben werden</translation>
    </message>
    <message>
        <source>It counts as better than all items of the query.</source>
        <translation>Er gilt als besser als alle Elemente der Anfrage.</translation>
    </message>
    <message>
        <source>Steps of solutions are labelled</source>
        <translation>Lösungsschritte werden beurteilt</translation>
    </message>
    <message>
        <source>Cited evidence is judged</source>
        <translation>Zitierte Belege werden beurteilt</translation>
    </message>
    <message>
        <source>Good and bad moments are marked</source>
        <translation>Gute und schlechte Momente werden markiert</translation>
    </message>
    <message>
        <source>While the clips play.</source>
        <translation>Während die Clips laufen.</translation>
    </message>
    <message>
        <source>Reasons for a flag</source>
        <translation>Gründe für eine Meldung</translation>
    </message>
    <message>
        <source>Why a query is unfit. Another reason can always be written.</source>
        <translation>Warum eine Anfrage nicht taugt. Ein anderer Grund lässt sich immer schreiben.</translation>
    </message>
    <message>
        <source>No answer before</source>
        <translation>Keine Antwort vor</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>at any time</source>
        <translation>jederzeit</translation>
    </message>
    <message>
        <source>A break is suggested after</source>
        <translation>Pause empfohlen nach</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Lengths of texts are shown</source>
        <translation>Textlängen werden gezeigt</translation>
    </message>
    <message>
        <source>Off: on demand. Seen lengths can sway the choice.</source>
        <translation>Aus: auf Wunsch. Gezeigte Längen können die Wahl beeinflussen.</translation>
    </message>
    <message>
        <source>Annotators see their counts and pace</source>
        <translation>Annotierende sehen Anzahl und Tempo</translation>
    </message>
    <message>
        <source>Annotators see how often they agree with others</source>
        <translation>Annotierende sehen ihre Übereinstimmung</translation>
    </message>
    <message>
        <source>Qualification is passed with</source>
        <translation>Qualifikation bestanden mit</translation>
    </message>
    <message>
        <source>Share of right answers to the qualification&apos;s queries, where the project holds some.</source>
        <translation>Anteil richtiger Antworten auf die Anfragen der Qualifikation, wenn das Projekt welche enthält.</translation>
    </message>
    <message>
        <source> % right</source>
        <translation> % richtig</translation>
    </message>
    <message>
        <source>any answers</source>
        <translation>beliebigen Antworten</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>What may be answered</source>
        <translation>Was geantwortet werden darf</translation>
    </message>
    <message>
        <source>Several questions about the same items</source>
        <translation>Mehrere Fragen zu denselben Elementen</translation>
    </message>
    <message>
        <source>Tags, reasons and marks</source>
        <translation>Tags, Begründungen und Markierungen</translation>
    </message>
    <message>
        <source>Pace and what annotators see</source>
        <translation>Tempo und was Annotierende sehen</translation>
    </message>
    <message>
        <source>Annotators write conversations</source>
        <translation>Annotierende schreiben Gespräche</translation>
    </message>
    <message>
        <source>Whoever picks a reply says what comes next; new replies to it are the next query. A command of the settings makes them, or &quot;podium reply&quot;.</source>
        <translation>Wer eine Antwort wählt, sagt, was als Nächstes kommt; neue Antworten darauf sind die nächste Anfrage. Ein Befehl der Einstellungen macht sie, oder &quot;podium reply&quot;.</translation>
    </message>
</context>
<context>
    <name>podium::TaskForm</name>
    <message>
        <source>How good is each clip?</source>
        <translation>Wie gut ist jeder Clip?</translation>
    </message>
    <message>
        <source>Which clips are acceptable?</source>
        <translation>Welche Clips sind annehmbar?</translation>
    </message>
    <message>
        <source>Which clip is better?</source>
        <translation>Welcher Clip ist besser?</translation>
    </message>
    <message>
        <source>How good is the answer?</source>
        <translation>Wie gut ist die Antwort?</translation>
    </message>
    <message>
        <source>Is the answer acceptable?</source>
        <translation>Ist die Antwort annehmbar?</translation>
    </message>
    <message>
        <source>Which answer is better?</source>
        <translation>Welche Antwort ist besser?</translation>
    </message>
    <message>
        <source>How good is the image?</source>
        <translation>Wie gut ist das Bild?</translation>
    </message>
    <message>
        <source>Is the image acceptable?</source>
        <translation>Ist das Bild annehmbar?</translation>
    </message>
    <message>
        <source>Which image is better?</source>
        <translation>Welches Bild ist besser?</translation>
    </message>
    <message>
        <source>How good is the video?</source>
        <translation>Wie gut ist das Video?</translation>
    </message>
    <message>
        <source>Is the video acceptable?</source>
        <translation>Ist das Video annehmbar?</translation>
    </message>
    <message>
        <source>Which video is better?</source>
        <translation>Welches Video ist besser?</translation>
    </message>
    <message>
        <source>A query shows %1 items: rank at most %2 of them, or all.</source>
        <translation>Eine Anfrage zeigt %1 Elemente: höchstens %2 davon ordnen, oder alle.</translation>
    </message>
    <message>
        <source>Enter a number from %1 to %2.</source>
        <translation>Eine Zahl von %1 bis %2 eingeben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands there twice. Remove one.</source>
        <translation>„%1“ steht zweimal da. Eines entfernen.</translation>
    </message>
    <message>
        <source>Example %1 has no title.</source>
        <translation>Beispiel %1 hat keinen Titel.</translation>
    </message>
    <message>
        <source>Example %1 has no text.</source>
        <translation>Beispiel %1 hat keinen Text.</translation>
    </message>
</context>
<context>
    <name>podium::TaskPreview</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Preview with sample items. Try it out: nothing is saved.</source>
        <translation>Vorschau mit Beispielelementen. Zum Ausprobieren: Nichts wird gespeichert.</translation>
    </message>
    <message>
        <source>Preview with items of this project. Try it out: nothing is saved.</source>
        <translation>Vorschau mit Elementen dieses Projekts. Zum Ausprobieren: Nichts wird gespeichert.</translation>
    </message>
    <message>
        <source>Preview of the first queries of the file. Try it out: nothing is saved.</source>
        <translation>Vorschau der ersten Anfragen der Datei. Zum Ausprobieren: Nichts wird gespeichert.</translation>
    </message>
    <message>
        <source>Known answer: %1</source>
        <translation>Bekannte Antwort: %1</translation>
    </message>
    <message>
        <source>Answer of %1: %2</source>
        <translation>Antwort von %1: %2</translation>
    </message>
</context>
<context>
    <name>podium::TeachPage</name>
    <message>
        <source>End episode</source>
        <translation>Episode beenden</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Langsamer</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Schneller</translation>
    </message>
    <message>
        <source>The episode was taken back: nobody learns from its presses.</source>
        <translation>Die Episode ist zurückgenommen: Aus ihren Urteilen lernt niemand.</translation>
    </message>
    <message>
        <source>The presses of the episode count again.</source>
        <translation>Die Urteile der Episode zählen wieder.</translation>
    </message>
    <message>
        <source>Speed %1</source>
        <translation>Tempo %1</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Taste %1</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>Schlecht</translation>
    </message>
    <message>
        <source>Very good, very bad</source>
        <translation>Sehr gut, sehr schlecht</translation>
    </message>
    <message>
        <source>Shift ↑, Shift ↓</source>
        <translation>Umschalt ↑, Umschalt ↓</translation>
    </message>
    <message>
        <source>Take the last press back</source>
        <translation>Das letzte Urteil zurücknehmen</translation>
    </message>
    <message>
        <source>Ctrl+Z, Z</source>
        <translation>Strg+Z, Z</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>P, Space</source>
        <translation>P, Leertaste</translation>
    </message>
    <message>
        <source>A press is about the last seconds. It is kept at once, and learnt from while the learner runs.</source>
        <translation>Ein Tastendruck gilt den letzten Sekunden. Er wird sofort behalten; gelernt wird daraus, während der Lerner läuft.</translation>
    </message>
    <message>
        <source>Judged episodes</source>
        <translation>Beurteilte Episoden</translation>
    </message>
    <message>
        <source>Policy %1   good %2   bad %3</source>
        <translation>Policy %1   gut %2   schlecht %3</translation>
    </message>
    <message>
        <source>Teach the policy while it plays</source>
        <translation>Die Policy beim Spielen anleiten</translation>
    </message>
    <message>
        <source>Watch the newest policy and press ↑ for good, ↓ for bad.</source>
        <translation>Der neuesten Policy zusehen: ↑ heißt gut, ↓ heißt schlecht.</translation>
    </message>
    <message>
        <source>Start watching</source>
        <translation>Zusehen</translation>
    </message>
    <message>
        <source>The policy is starting...</source>
        <translation>Die Policy wird gestartet ...</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Enter begins an episode.</source>
        <translation>Enter beginnt eine Episode.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Next episode</source>
        <translation>Nächste Episode</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>P goes on, E ends the episode.</source>
        <translation>P setzt fort, E beendet die Episode.</translation>
    </message>
    <message>
        <source>There is no policy to watch yet</source>
        <translation>Noch gibt es keine Policy, der man zusehen kann</translation>
    </message>
    <message>
        <source>Start the learner on the Learner page: a few seconds later there is one.</source>
        <translation>Auf der Seite „Lerner“ den Lerner starten: Einige Sekunden später gibt es eine.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The policy cannot be watched</source>
        <translation>Dieser Policy kann man nicht zusehen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
</context>
<context>
    <name>podium::TextCards</name>
    <message>
        <source>The cards scroll together.</source>
        <translation>Die Karten rollen gemeinsam.</translation>
    </message>
    <message>
        <source>Each card scrolls for itself.</source>
        <translation>Jede Karte rollt für sich.</translation>
    </message>
    <message>
        <source>%1 against %2: underlined stands only there, struck through only in the other.</source>
        <translation>%1 gegen %2: Unterstrichenes steht nur dort, Durchgestrichenes nur im anderen.</translation>
    </message>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n Wort</numerusform>
            <numerusform>%n Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>Card %1 holds no word to read.</source>
        <translation>Karte %1 enthält kein Wort zum Lesen.</translation>
    </message>
    <message>
        <source>Reading %1: arrows go from word to word and from sentence to sentence, with Shift they select. Enter labels, Esc ends.</source>
        <translation>%1 lesen: Die Pfeile gehen von Wort zu Wort und von Satz zu Satz, mit Umschalt wählen sie aus. Enter kennzeichnet, Esc beendet.</translation>
    </message>
    <message>
        <source>Copied: the text of %1.</source>
        <translation>Kopiert: der Text von %1.</translation>
    </message>
    <message>
        <source>Copied: code %1 of %2 in %3.</source>
        <translation>Kopiert: Code %1 von %2 in %3.</translation>
    </message>
</context>
<context>
    <name>podium::TextView</name>
    <message numerus="yes">
        <source>Show all %n line(s)</source>
        <translation>
            <numerusform>Die ganze Zeile zeigen</numerusform>
            <numerusform>Alle %n Zeilen zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>podium::TransportBar</name>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Play from the start</source>
        <translation>Von vorn abspielen</translation>
    </message>
    <message>
        <source>Position in the clips</source>
        <translation>Stelle in den Clips</translation>
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
        <translation>Tempo %1</translation>
    </message>
    <message>
        <source>Speed %1 (keys [ and ])</source>
        <translation>Tempo %1 (Tasten [ und ])</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>Ein Bild zurück</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>Ein Bild weiter</translation>
    </message>
    <message>
        <source>%1 (key %2)</source>
        <translation>%1 (Taste %2)</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
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
        <translation>Das Video der Karte %1 hat keinen Ton.</translation>
    </message>
    <message>
        <source>There is no sound here.</source>
        <translation>Hier gibt es keinen Ton.</translation>
    </message>
    <message>
        <source>Sound of card %1</source>
        <translation>Ton der Karte %1</translation>
    </message>
    <message>
        <source>Sound on or off (key %1)</source>
        <translation>Ton ein oder aus (Taste %1)</translation>
    </message>
</context>
<context>
    <name>podium::VideoDecode</name>
    <message>
        <source>The video lasts %1; at a size that can be judged, %2 fit into memory. Cut it into shorter ones.</source>
        <translation>Das Video dauert %1; in einer Größe, die sich beurteilen lässt, passen %2 in den Speicher. In kürzere zerschneiden.</translation>
    </message>
    <message>
        <source>The video file is empty.</source>
        <translation>Die Videodatei ist leer.</translation>
    </message>
    <message>
        <source>This file is an image, not a video.</source>
        <translation>Diese Datei ist ein Bild, kein Video.</translation>
    </message>
</context>
<context>
    <name>podium::VideoSound</name>
    <message>
        <source>The sound of this video cannot be decoded.</source>
        <translation>Der Ton dieses Videos lässt sich nicht dekodieren.</translation>
    </message>
</context>
<context>
    <name>podium::VideoView</name>
    <message>
        <source>Video %1, %2</source>
        <translation>Video %1, %2</translation>
    </message>
    <message>
        <source>shown less sharp than the file is (%1 × %2)</source>
        <translation>weniger scharf als die Datei (%1 × %2)</translation>
    </message>
</context>
<context>
    <name>podium::WindowKeys</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>the pages of the sidebar, in their order</source>
        <translation>die Seiten der Leiste links, der Reihe nach</translation>
    </message>
    <message>
        <source>start or pause the learner</source>
        <translation>Lerner starten oder anhalten</translation>
    </message>
    <message>
        <source>new project, open a project</source>
        <translation>neues Projekt, Projekt öffnen</translation>
    </message>
    <message>
        <source>import; files and folders can be dropped, too</source>
        <translation>importieren; Dateien und Ordner lassen sich auch hierher ziehen</translation>
    </message>
    <message>
        <source>the page alone on the whole screen</source>
        <translation>die Seite allein auf dem ganzen Bildschirm</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>beenden</translation>
    </message>
    <message>
        <source>export the answers</source>
        <translation>die Antworten exportieren</translation>
    </message>
</context>
<context>
    <name>podium::WordsEdit</name>
    <message>
        <source>Add to: %1</source>
        <translation>Hinzufügen zu: %1</translation>
    </message>
    <message>
        <source>Write one and press Enter</source>
        <translation>Schreiben, dann Enter drücken</translation>
    </message>
    <message>
        <source>F2 renames, Delete removes, Alt with the arrow keys moves.</source>
        <translation>F2 benennt um, Entf entfernt, Alt mit den Pfeiltasten verschiebt.</translation>
    </message>
</context>
<context>
    <name>podium::WorkButton</name>
    <message>
        <source>%1 today</source>
        <translation>%1 heute</translation>
    </message>
    <message>
        <source>Answers today: %1</source>
        <translation>Antworten heute: %1</translation>
    </message>
    <message>
        <source>Answers in all: %1</source>
        <translation>Antworten insgesamt: %1</translation>
    </message>
    <message>
        <source>Median time of the newest %1: %2</source>
        <translation>Mittlere Zeit der neuesten %1: %2</translation>
    </message>
    <message>
        <source>Agreement: nobody else has ranked the same queries yet</source>
        <translation>Übereinstimmung: Noch niemand sonst hat dieselben Anfragen geordnet</translation>
    </message>
    <message>
        <source>Same best item as others: %1 of %2 rankings</source>
        <translation>Dasselbe beste Element wie andere: %1 von %2 Rangfolgen</translation>
    </message>
    <message>
        <source>Your work: %1</source>
        <translation>Eigene Arbeit: %1</translation>
    </message>
    <message>
        <source>Your figures</source>
        <translation>Eigene Zahlen</translation>
    </message>
</context>
<context>
    <name>podium::WritingPanel</name>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
</TS>
