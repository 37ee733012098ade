-- How the window of the disk image looks. Plain text: jpackage puts in the words that start with DEPLOY and has Finder run
-- it. The places are those of assets/dmg-background.svg, 640 by 400 points.
tell application "Finder"
    set theDisk to a reference to (disks whose URL = "DEPLOY_VOLUME_URL")
    open theDisk
    set theWindow to a reference to (container window of disks whose URL = "DEPLOY_VOLUME_URL")

    set current view of theWindow to icon view
    set toolbar visible of theWindow to false
    set statusbar visible of theWindow to false
    set the bounds of theWindow to {200, 120, 840, 520}

    set theOptions to a reference to the icon view options of theWindow
    set arrangement of theOptions to not arranged
    set icon size of theOptions to 112
    set text size of theOptions to 13
    set background picture of theOptions to POSIX file "DEPLOY_BG_FILE"

    make new alias file at POSIX file "DEPLOY_VOLUME_PATH" to POSIX file "DEPLOY_INSTALL_LOCATION" with properties {name:"DEPLOY_INSTALL_LOCATION_DISPLAY_NAME"}

    repeat with theName in (get the name of every item of theWindow)
        if (theName as text) is "DEPLOY_INSTALL_LOCATION_DISPLAY_NAME" then
            set position of item (theName as text) of theWindow to {470, 190}
        else
            set position of item (theName as text) of theWindow to {170, 190}
        end if
    end repeat

    update theDisk without registering applications
    delay 5
    close (get window of theDisk)
end tell
